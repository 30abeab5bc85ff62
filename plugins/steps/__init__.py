"""The steps of build.py: a word on the command line is a file here; its docstring is its help."""

STEPS = ("check", "render", "weigh", "serve", "new", "sources", "tell", "receive", "rules", "hosting", "publish", "rollback", "verify",
         "internal", "worklist", "handbook", "exercise", "report", "forms", "keys", "witness", "script", "digest")
