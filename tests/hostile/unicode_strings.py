"""Strings that look like something else: turned round, look-alike, invisible (the Trojan Source family), and strings that break programs."""

import itertools

BIDI = {name: chr(point) for name, point in {
    "LRE": 0x202A, "RLE": 0x202B, "PDF": 0x202C, "LRO": 0x202D, "RLO": 0x202E, "LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
    "LRM": 0x200E, "RLM": 0x200F, "ALM": 0x061C}.items()}
_SENTENCES = ("Ra quân {}dọn vệ sinh{} khu phố 3", "Chuyển tiền tới {}0001234567{} của đơn vị", "Tải tệp {}gpj.exe{} về máy", "{}Đã duyệt{} kế hoạch trồng cây")
TURNED = [sentence.format(first, last) for sentence, (first, last) in itertools.product(_SENTENCES, [
    ("\u202e", "\u202c"), ("\u202d", "\u202c"), ("\u202b", "\u202c"), ("\u202a", "\u202c"), ("\u2067", "\u2069"), ("\u2066", "\u2069"), ("\u2068", "\u2069"),
    ("\u200f", ""), ("\u200e", ""), ("\u061c", ""), ("\u202e\u2066", "\u2069\u2066"), ("", "\u202e")])]
ESCAPED = [sentence.format(escape, "") for sentence, escape in itertools.product(_SENTENCES[:2], [
    "&#8238;", "&#x202e;", "&#X202E;", "&#0008238;", "&#x0000202E;", "&rlm;", "&lrm;", "&#1564;", "&#8295;", "&#x2066;"])]
_LOOKS = ("rа", "сông", "Ρhường", "Тây Ninh", "ｔin", "𝐭in", "ⓣin", "ɡiấy", "Ⅰ", "l1I|", "0O", "ﬁ", "ĸ", "ʼ", "›", "∕", "։", "․", "‐", "٠", "𐐀")
_UNSEEN = ("\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\u034f", "\u180e", "\u115f", "\u1160", "\u3164", "\uffa0", "\ufe0f", "\U000e0041", "\U000e0001", "\u2800",
           "\u00a0", "\u202f", "\u3000", "\u2063", "\u2064", "\ufff9", "\U000e0100")
LOOK_ALIKE = [f"Thông báo {look} của phường" for look in _LOOKS]
UNSEEN = [f"Thông{mark} báo của phường{mark}" for mark in _UNSEEN]

_ODD = ("\u0301" * 200, "Z" + "".join(chr(0x300 + number % 0x70) for number in range(300)), "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 20, "ﷺ" * 50, "𒐫" * 40, "꧅" * 60,
        "\u1e9e", "İı", "ǅ", "ŉ", "\u0345", "\u1fe4", "\ufb03", "\u0f0b", "\u0e33", "पन्ह पन्ह त्र र्च कृकृ ड्ड न्हृे إلا بسم الله", "జ్ఞ‌ా", "سمَـَّوُوُحخ ̷̴̐خ ̷̴̐خ ̷̴̐خ امارتيخ ̷̴̐خ",
        "%s%s%s%n", "%(a)s", "{}", "{0}", "{a.b}", "{{ 7*7 }}", "${7*7}", "$(touch x)", "`touch x`", "'; DROP TABLE posts;--", "\\x41", "\\u202e", "\\", "//evil.example",
        "<!--", "-->", "]]>", "<![CDATA[", "</title><script>", "&lt;", "&amp;lt;", "&", "&&", "<", ">", '"', "'", "''", "NaN", "-0", "1e309", "null", "undefined", "None", "True",
        "=1+1", "@SUM(A1)", "+84 276", "-1", "\t", " ", "  x  ", ".", "..", "/", "#", "# x", "## x", "- x", "---", "...", "***", "[x](y)", "![x](y)", "|", "|a|b|\n|-|-|", "> x")
ODD = [f"{before}{text}{after}" for text in _ODD for before, after in (("", ""), ("Thông báo ", " của phường"))]
TROJAN = TURNED + ESCAPED + LOOK_ALIKE + UNSEEN
