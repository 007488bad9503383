// Days as they stand in spreadsheets.
import { addDays, type Day, day, parseDay } from "../day.ts";

// Excel counts days so that 1 March 1900 is 61.
const dayZero = day("1899-12-30");

/** A day from "2023-07-01", "2023-07-01 00:00:00", "20230701", "1.7.2023", "1/7 2023" or Excel's count of days. */
export function sheetDay(text: string): Day | undefined {
  const written = text.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/.exec(written);
  if (iso) return parseDay(iso.slice(1).join("-"));
  const spoken = /^(\d{1,2})[./](\d{1,2})[./ ]\s*(\d{4})$/.exec(written);
  if (spoken) {
    const [, date = "", month = "", year = ""] = spoken;
    return parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  }
  // From 1950 to 2099: a smaller or larger number is no day that anybody meant.
  return /^\d{5}$/.test(written) && Number(written) > 18_263 && Number(written) < 73_051
    ? addDays(dayZero, Number(written))
    : undefined;
}

/** The day of Excel's count of days, whole or with a time of day. */
export function dayOfSerial(serial: number): Day {
  return addDays(dayZero, Math.floor(serial));
}
