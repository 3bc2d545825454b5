"""What is written on purpose, family by family: each way in, in each disguise.

After OWASP's cheat sheet on the evasion of filters, the tests of markdown-it and of DOMPurify, and
the extensions that Python-Markdown, Material and Zensical know.
"""

from __future__ import annotations

from itertools import product

SCRIPTS = (
    "<script>alert(1)", "<script >alert(1)</script >", "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>", "<script\t>alert(1)</script\t>", "<ScRiPt>alert(1)</sCrIpT>",
    "<script type=module>alert(1)</script>", "<script type=text/javascript>alert(1)</script>",
    "<script async defer src=a.js></script>", "<script src=data:,alert(1)></script>",
    "<script>/*</script><script>*/alert(1)</script>", "<script><!--\nalert(1)//--></script>",
    "<script>alert`1`</script>", "</script><script>alert(1)</script>", "</title><script>alert(1)",
    "</textarea><script>alert(1)", "</style><script>alert(1)", "]]><script>alert(1)</script>",
    "--><script>alert(1)</script>", "*/alert(1)/*", "</script >", "<script\x00>alert(1)</script>",
    "<\x00script>alert(1)</script>", "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003ealert(1)", "\\x3cscript\\x3ealert(1)", "<script>\u2028alert(1)</script>",
    "<svg><script href=data:,alert(1) /></svg>", "<svg><animate onbegin=alert(1)></svg>",
    "<svg><set attributeName=href to=javascript:alert(1)>", "<svg><use href=#x></svg>",
    "<svg><foreignObject><body onload=alert(1)></foreignObject></svg>",
    "<math href=javascript:alert(1)>x</math>", "<math><style><img src onerror=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<link rel=import href=a.html>",
    "<link rel=modulepreload href=a.js>", "<frameset><frame src=a>", "<portal src=a></portal>",
    "<applet code=a></applet>", "<bgsound src=a>", "<isindex action=a>",
    "<xss contenteditable onbeforeinput=alert(1)>", "<custom-element onclick=alert(1)>",
    "@import 'a.css';", "<style>@import 'a.css'</style>", "<x style=x:expression(alert(1))>",
    "<div style=position:fixed;inset:0>over it all</div>", "<p hidden>", "<slot name=x>",
)  # fmt: skip

_EVENTS = (
    "onclick", "onerror", "onload", "onmouseover", "onfocus", "onpointerenter", "ontoggle",
    "onanimationstart", "ontransitionend", "onbeforematch", "onscrollend", "OnErRoR",
)  # fmt: skip
_CARRIERS = (
    "<img src=x {}=alert(1)>", "<img src=x\n{}\n=\n'alert(1)'>", '<input autofocus {}="alert(1)">',
    "<video><source {}=alert(1)></video>", "<x tabindex=1 {}=alert(1)>x</x>", "\" {}=alert(1) \"",
    "' {}=alert(1) '", "<a href=# {}=alert(1)>x</a>",
)  # fmt: skip
HANDLERS = tuple(carrier.format(event) for event, carrier in product(_EVENTS, _CARRIERS))

_ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
    "java&#10;script:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)", "%6Aavascript:alert(1)", "\x01javascript:alert(1)",
    " javascript:alert(1)", "javascript://%0aalert(1)", "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg/onload=alert(1)>", "file:///etc/passwd", "blob:null/x",
    "//x.example/a", "\\\\x.example\\a", "feed:javascript:alert(1)",
    "view-source:javascript:alert(1)", "intent://x#Intent;end", "tel:+1", "about:blank",
)  # fmt: skip
_LINKS = (
    "[x]({})", "![x]({})", "[x](<{}>)", "[x]: {}\n\n[x]", "<{}>", '<a href="{}">x</a>',
    "<iframe src='{}'></iframe>",
)  # fmt: skip
ADDRESSES = tuple(link.format(address) for address, link in product(_ADDRESSES, _LINKS))

_LISTS = (
    "onclick=alert(1)", "style=position:fixed", "#__drawer", ".md-header",
    "href=javascript:alert(1)", "markdown=1", "data-md-component=search",
    "title='}' onclick='alert(1)'",
)  # fmt: skip
_PLACES = ("{{: {} }}", "{{:{}}}", "{{ {} }}", "x{{: {} }}", "# x {{ {} }}", "*x*{{: {} }}")
ATTRIBUTE_LISTS = tuple(place.format(one) for one, place in product(_LISTS, _PLACES))

TEMPLATES = (
    "{{ page.meta }}", "{{ self.__init__.__globals__ }}", "{{ ''.__class__.__mro__ }}",
    "{{ env }}", "{%set x=1%}", "{% for x in config %}{{ x }}{% endfor %}",
    "{% raw %}{{ x }}{% endraw %}", "{{{ x }}}", "#{7*7}", "@{7*7}", "*{7*7}", "{{= 7*7 }}",
    "{{! x }}", "{{> x }}", "<% x %>", "[% x %]", "$(7*7)", "`7*7`", "{{ markdown_extensions }}",
    "{{ macro() }}", "{{ read_csv('a.csv') }}", "{! a.md !}", "{% include-markdown 'a.md' %}",
    "{{#include a.md}}", "!include a.md", "--8<-- 'a.md'", "-8<- 'a.md'", "--8<--\na.md\n--8<--",
    "; --8<-- 'a.md'", "--8<-- [start:x]", "::: x\n    options: {}", "[[_TOC_]]", "[[TOC]]",
    "<!-- toc -->", "${{ github.token }}", "%ENV%", "$HOME", "!ENV HOME",
    "!!python/object/apply:os.system [x]", "{++ ++}", "/// html | script\nalert(1)\n///",
    "/// html | div[onclick=alert(1)]\n///", "/// caption\n///", "!!! note inline end\n    x",
    "??? x\n    y", "{ .annotate }\n\n1. x", "(1)\n{ .annotate }",
    ":octicons-x-16:{ onclick=alert(1) }", "#!python x", "`#!js x`",
)  # fmt: skip

COMMENTS = (
    "<!---->", "<!-->", "<!--->", "<!-- --!>", "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<!-- -- -->", "<!>", "<!x>", "</>", "</ p>", "<?xml version='1.0'?>", "<?x",
    "<![CDATA[<script>]]>", "<!ENTITY x SYSTEM 'a'>", "<!--#include file='a' -->", "<!-- more -->",
    "<!-- markdownlint-disable -->",
)  # fmt: skip

ENTITIES = (
    "&lt", "&lt;", "&LT;", "&#60", "&#060;", "&#0000060;", "&#x3c;", "&#X3C;", "&quot;", "&apos;",
    "&grave;", "&lbrace;&rbrace;", "&colon;", "&Tab;", "&NewLine;", "&ZeroWidthSpace;", "&#8238;",
    "&rlm;", "&#1114112;", "&#xD800;", "&#128;", "&;", "&#;", "&#x;", "&amp;lt;script&amp;gt;",
    "&&&", "&copy", "&notit;", "&rarr;x",
)  # fmt: skip

_TAGS = (
    "p", "div", "span", "article", "main", "body", "html", "head", "table", "td", "ul", "li", "h1",
    "a", "mark", "blockquote", "pre", "code", "details", "summary", "select", "option", "button",
    "label", "svg", "math", "style", "textarea", "xmp", "noembed", "noframes", "listing",
    "plaintext", "dialog", "bdo dir=rtl", "ruby",
)  # fmt: skip
UNCLOSED = (
    *(f"<{tag}>" for tag in _TAGS), *(f"</{tag.split()[0]}>" for tag in _TAGS), "<p", "<p ",
    "<p x=\"", "<a href='", "<", "</", "<p/", "````\ncode", "~~~~ js\ncode", "```mermaid\ngraph",
    "``` {onclick=alert(1)}\nx\n```", "```html\n<script>alert(1)</script>", "`` x ` y", "$$\nx",
    "\\begin{x}", "**bold", "__bold", "~~struck", "[open", "[open](", "![open", "(open", "\"open",
    "“open", "«open",
)  # fmt: skip

FRONT_MATTER = (
    "---\ntitle: x\ntemplate: a.html\n---\ntext", "---\nhide: [navigation]\n---", "---",
    "--- \nx: y\n---", "+++\ntitle = 'x'\n+++", ";;;\n{}\n;;;", "{\"title\": \"x\"}", "...",
    "%YAML 1.2\n---", "template: x.html", "title: x\nhide:\n  - toc", "search:\n  exclude: true",
    "tags: [x]", "---\n!!python/none x\n---",
)  # fmt: skip

LETTERS = (
    "\u202dleft to right", "\u202bembedded\u202c", "\u202aembedded", "\u2068first strong\u2069",
    "\u2069\u2069", "\u202e\u202e\u202e", "\u061cArabic mark", "\u200b\u200b\u200b",
    "\u200cnon\u200cjoiner", "\u2060joiner", "\ufeff", "\u180evowel", "\u034fgrapheme",
    "\u00ad\u00ad", "\ufff9x\ufffay\ufffb", "\U000e0041\U000e0042 tags", "\u115f\u3164fillers",
    "e" + "\u0301" * 80, "\u0336s\u0336t\u0336r", "\U0001f3f4\U000e0067\U000e007f",
    "abc \u05d0\u05d1\u05d2 (1) def", "\u0627\u0644\u0639 1, 2 - 3", "\u05d0\u202e\u05d1",
    "\u0085next line", "\x0bvertical\x0cfeed", "\x1b[31mred\x1b[0m", "\x07bell", "\x7fdelete",
    "\x80control\x9f", "\ue000private", "\ufdd0not a letter", "\U0001fffe",
    "lone \ud800 surrogate", "A\u00a0\u2007\u202f\u3000B", "x" * 600, "W" * 300, "\u3042" * 200,
    "http://x.example/" + "a" * 400, "-" * 200, "_" * 200, "." * 200, " " * 300 + "x",
    "\U0001d4b6\U0001d4b7", "\u2100\u210a", "\ufb01\ufb02", "\u0130\u0131I\u017f", "\u1e9e\u00df",
    "\u01c5",
)  # fmt: skip

ATTACKS = (
    *SCRIPTS, *HANDLERS, *ADDRESSES, *ATTRIBUTE_LISTS, *TEMPLATES, *COMMENTS, *ENTITIES, *UNCLOSED,
    *FRONT_MATTER, *LETTERS,
)  # fmt: skip
