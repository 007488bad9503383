// What people send in a chat or paste from Word, Outlook and the web.
import assert from "node:assert/strict";
import { fieldText } from "../../src/richtext/field-text.ts";
import { readHtml } from "../../src/richtext/read-html.ts";
import { writeMarkdown } from "../../src/richtext/write-markdown.ts";

const markdown = (html: string) => writeMarkdown(readHtml(html).text);
const simplified = (html: string) => readHtml(html).simplified;

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>hemligt</o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=SV><!--StartFragment--><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Vi vill:</b> n&aring;
\u201Cdetta\u201D sam&shy;tidigt<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Lokaler<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><!--[endif]-->butiker<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>Tre</p>
<p class=MsoListParagraph style='margin-left:36.0pt'>mer om tre</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>Fyra</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;

describe("pasted and sent HTML", () => {
  it("of a Teams message keeps paragraphs, bold, italic, links, and lists in lists", () => {
    const html = `<div><div>Hej <strong>fet</strong>, <em>kursiv</em> och <a href="https://a.se/x" title="x">länk</a></div>
      <ul><li>Ett</li><li>Två<ol start="3"><li>Tre</li><li>Fyra</li></ol></li></ul><p>&nbsp;</p><p>Slut</p></div>`;
    assert.equal(
      markdown(html),
      "Hej **fet**, *kursiv* och [länk](https://a.se/x)\n\n- Ett\n- Två\n\n  3. Tre\n  4. Fyra\n\nSlut",
    );
    assert.deepEqual(simplified(html), []);
  });

  it("of Word has real lists with their levels and numbers, and none of Word's own signs", () => {
    assert.equal(
      markdown(word),
      "**Vi vill:** nå “detta” samtidigt\n\n- Lokaler\n  - butiker\n\n3. Tre\n\n   mer om tre\n4. Fyra",
    );
    assert.deepEqual(simplified(word), []);
  });

  it("of Word on the web joins the items that it writes as lists of their own", () => {
    const html = `<div><ul><li data-aria-level="1"><p>Ett</p></li></ul></div><div><ul><li data-aria-level="2"><p>Två</p></li></ul></div>
      <ol start="1"><li>a</li></ol><ol start="2"><li>b</li></ol>`;
    assert.equal(markdown(html), "- Ett\n  - Två\n\n1. a\n2. b");
  });

  it("takes typed bullets and numbers for lists, and a section sign for what it is", () => {
    const html =
      "<p>·<span>&nbsp;&nbsp;&nbsp; </span>Ett</p><p>o&nbsp;&nbsp; Två</p><p>1. Tre</p><p>2. Fyra</p><p>§ 12 gäller</p><p>Så:<br>- x<br>- <b>y</b></p>";
    assert.equal(markdown(html), "- Ett\n  - Två\n\n1. Tre\n2. Fyra\n\n§ 12 gäller\n\nSå:\n\n- x\n- **y**");
  });

  it("knows formatting by style, and where a style takes it away", () => {
    assert.equal(
      markdown('<span style="font-weight:700">a</span> <span style="font-style: italic">b</span>'),
      "**a** *b*",
    );
    assert.equal(markdown('<b style="font-weight:normal">a</b>'), "a");
    assert.equal(markdown("<p style='mso-bidi-font-weight:bold'>a</p>"), "a");
  });

  it("keeps line breaks in a paragraph, and two of them part paragraphs", () => {
    assert.equal(markdown("a<br>b<br><br>c<div>d</div>e"), "a\\\nb\n\nc\n\nd\n\ne");
  });

  it("has plain spaces, emoji, raised numbers and names of people, and not the bot's own", () => {
    const html = `<p><at id="0">Tertialbot</at> 10&nbsp;000 m<sup>2</sup> <at id="1">Anna Ek</at>
      <img alt="😀" itemtype="http://schema.skype.com/Emoji" src="x"> CO<sub>2</sub></p>`;
    assert.equal(writeMarkdown(readHtml(html, { ownMentions: ["0"] }).text), "10 000 m² Anna Ek 😀 CO2");
  });

  it("leaves out what nobody sees, and the message that was answered", () => {
    const html = `<title>a</title><script>b</script><p style="display:none">c</p><blockquote
      itemtype="http://schema.skype.com/Reply"><p>gammalt</p></blockquote><p>nytt</p>`;
    assert.equal(markdown(html), "nytt");
  });

  it("becomes readable text where it has more than answers can have, and says so", () => {
    const table = "<table><tr><td><p>A</p></td><td>B<br>b</td></tr><tr><td>1</td><td><b>2</b></td></tr></table>";
    assert.deepEqual([markdown(table), simplified(table)], ["A · B b\\\n1 · **2**", ["table"]]);
    assert.deepEqual([markdown("<h2>Rubrik</h2>"), simplified("<h2>Rubrik</h2>")], ["**Rubrik**", ["heading"]]);
    const picture = '<p>x <img alt="Karta över torget" src="k"></p><img alt="image.png">';
    assert.deepEqual([markdown(picture), simplified(picture)], ["x Karta över torget", ["picture"]]);
    assert.deepEqual(simplified("<s>a</s><u>b</u><pre>c</pre><blockquote>d</blockquote>"), [
      "strikethrough",
      "underline",
      "code",
      "quote",
    ]);
    assert.deepEqual(
      [markdown('<a href="ftp://a.se">a</a>'), simplified('<a href="ftp://a.se">a</a>')],
      ["a", ["link"]],
    );
  });

  it("names a colour that was chosen, and not black, grey or a link's own", () => {
    for (const plain of ["black", "#242424", "rgb(36, 36, 36)", "windowtext", "inherit"]) {
      assert.deepEqual(simplified(`<p style="color:${plain}">a</p>`), []);
    }
    for (const chosen of ["red", "#c00", "#0563C1", "rgb(200,0,0)"]) {
      assert.deepEqual(simplified(`<p style="color:${chosen}">a</p>`), ["colour"]);
    }
    assert.deepEqual(simplified('<a href="https://a.se"><span style="color:#0563C1"><u>a</u></span></a>'), []);
    assert.deepEqual(simplified('<span style="background:yellow">a</span>'), ["colour"]);
  });

  it("in a table for looks only is what stands in it", () => {
    const html = "<table><tr><td><p>Hej</p><ul><li>x</li></ul></td></tr></table>";
    assert.deepEqual([markdown(html), simplified(html)], ["Hej\n\n- x", []]);
  });

  it("takes time in proportion to its length, also when nothing is ever closed", function () {
    this.timeout(20_000);
    assert.equal(fieldText(readHtml(`${"<b>".repeat(300_000)}x`).text), "x");
  });

  it("never fails, and keeps its words, however long or deep it is", function () {
    this.timeout(120_000);
    const deep = readHtml(`${"<div>".repeat(10_000)}djupt${"</div>".repeat(10_000)}efter`);
    assert.equal(fieldText(deep.text), "djupt\n\nefter");
    const lists = readHtml("<ul><li>a".repeat(10_000));
    assert.equal(fieldText(lists.text).match(/a/g)?.length, 10_000);
    const tables = readHtml("<table><tr><td>a<td>b".repeat(2_000));
    assert.equal(fieldText(tables.text).match(/a/g)?.length, 2_000);
    const long = readHtml("<p>ord <b>x</b></p>".repeat(160_000));
    assert.equal(long.text.length, 160_000);
    for (const broken of ["<", "<p", "</", "<!--", "&", "<b a='"]) readHtml(broken.repeat(100_000));
  });
});
