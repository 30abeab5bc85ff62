"""Forms for editors, one file each: `files(asked)` gives the files of a form by their paths in its own folder of the output.

What they are made for is `Asked` of plugins/core/forming/units.py; what they ask comes from the models in schemas/kinds.
"""

from plugins.core.forming.form import FormModule
from plugins.forms import codeowners, decap, json_schema, sveltia, templates, vscode

FORMS: dict[str, FormModule] = {
    "json-schema": json_schema,
    "vscode": vscode,
    "templates": templates,
    "decap": decap,
    "sveltia": sveltia,
    "codeowners": codeowners,
}
