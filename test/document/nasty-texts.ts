// Texts that people do paste, and that have broken documents before.
export const nastyTexts: readonly string[] = [
  "åäö ÅÄÖ é ü ß – — … “citat” ”citat” »citat« 'x' \"y\" &amp; &lt;",
  "<b>fet</b> <w:p/> </w:t></w:r> & ]]> <![CDATA[x]]> <!-- x --> <?xml?>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the very thing that people may write
  "${x} $& $1 $` {bullet-0} {{namn}} {år} %s \\n \\u0000",
  "😀 👩‍👩‍👧‍👦 🇸🇪 e\u0301 \u202Ebaklänges\u202C \u200B\u00AD\uFEFF شركة 公司",
  "\u0000\u0001\u0007\u0008\u001B\u001F\u007F\u0085\u009F kvar",
  "\uD800 ensam \uDC00 \uFFFE \uFFFF \u{1FFFE} kvar",
  "\t  indraget\tmed tabbar\n    fyra blanksteg\n\ttabb först",
  "rad ett\rrad två\r\nrad tre\vrad fyra\frad fem\u2028rad sex\u2029rad sju",
  'PowerPlusWaterMarkObject id="PowerPlusWaterMarkObjectx" </cp:coreProperties>',
];
