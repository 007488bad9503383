// Tells which styles of a workbook show numbers as dates.
import { child, elementsIn, type XmlElement } from "../form-xml.ts";

/** Excel's own formats for dates: 14 to 17, 22, and those of East Asian languages. */
function isBuiltIn(format: number): boolean {
  return (
    (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)
  );
}

/** A format with years or days; what stands in quotes or brackets, or after a backslash, is text. */
function showsDate(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

export function dateStylesIn(styles: XmlElement | undefined): (style: string) => boolean {
  const own = elementsIn(child(styles, "numFmts")).filter(({ attributes }) =>
    showsDate(attributes["formatCode"] ?? ""),
  );
  const dates = new Set(own.map(({ attributes }) => Number(attributes["numFmtId"])));
  const formats = elementsIn(child(styles, "cellXfs")).map(({ attributes }) => Number(attributes["numFmtId"] ?? "0"));
  return (style) => {
    const format = formats[Number(style)] ?? 0;
    return isBuiltIn(format) || dates.has(format);
  };
}
