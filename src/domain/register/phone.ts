// Phone numbers as Excel leaves them behind: leading zeros and plus signs gone, or in powers of ten.

export interface ReadPhone {
  readonly phone: string;
  /** Repaired: a zero or plus was put back. Lost: digits are gone for good, so there is no number. */
  readonly repair?: "repaired" | "lost" | undefined;
}

const countryCode = "46";

/** Numbers that Excel made of a phone number are mended; what a person wrote as text is left as it is. */
export function readPhone(text: string): ReadPhone {
  const written = text.trim();
  if (/^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(written)) return fromPowers(written);
  const digits = written.replace(/[.,]0+$/, "");
  if (!/^[1-9]\d{6,14}$/.test(digits)) return { phone: written };
  return { phone: withStart(digits), repair: "repaired" };
}

function fromPowers(written: string): ReadPhone {
  const value = Number(written.replace(",", "."));
  const [mantissa = "", exponent = "0"] = written.replace(/[+.,-]/g, "").split(/e/i);
  // 8,46E+08 has three digits of nine: the others are gone.
  const isWhole = mantissa.length === Number(exponent) + 1;
  return isWhole && Number.isSafeInteger(value)
    ? { phone: withStart(String(value)), repair: "repaired" }
    : { phone: "", repair: "lost" };
}

function withStart(digits: string): string {
  return digits.startsWith(countryCode) && digits.length >= 10 ? `+${digits}` : `0${digits}`;
}

/** Whether two numbers lead to the same phone, however they are written. */
export function samePhone(a: string, b: string): boolean {
  return dialled(a) === dialled(b);
}

/** "+46 (0)8-465 004 01" → "0846500401". */
function dialled(phone: string): string {
  return phone
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(\+|00)46/, "0");
}
