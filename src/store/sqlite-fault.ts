// What went wrong in SQLite, as an AppError that says what to do.
import { AppError, type ErrorCode } from "../domain/app-error.ts";

interface Remedy {
  readonly code: ErrorCode;
  readonly says: string;
}

// Primary result codes: https://sqlite.org/rescode.html
const remedies: Readonly<Record<number, Remedy>> = {
  5: { code: "store.busy", says: "is locked by another process. Try again; if it lasts, end that process" },
  6: { code: "store.busy", says: "is locked by another statement. Try again" },
  8: { code: "store.readOnly", says: "can't be written. Give the process write access to the file and its folder" },
  10: { code: "store.unavailable", says: "can't be read or written. Check the disk that it is on" },
  11: { code: "store.corrupt", says: "is damaged. Stop the bot and restore the file from a backup" },
  13: { code: "store.full", says: "has no room left. Free disk space" },
  14: { code: "store.unavailable", says: "can't be opened. Check that the path is a file that the process may write" },
  18: { code: "store.tooLarge", says: "can't hold a document this large. Shorten it" },
  26: { code: "store.corrupt", says: "is not a database. Point to another file, or restore it from a backup" },
};

/** The fault behind an error of SQLite; an error of another kind comes back as it is. */
function sqliteFault(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ERR_INVALID_STATE") {
    return new AppError("store.unavailable", `The database ${file} is closed. Start the bot again.`, { cause: error });
  }
  if (error.code !== "ERR_SQLITE_ERROR") return error;
  const result = "errcode" in error && typeof error.errcode === "number" ? error.errcode : 0;
  // The higher bits refine the primary code in the lowest eight.
  const remedy = remedies[result & 0xff] ?? { code: "store.unavailable", says: `failed with SQLite code ${result}` };
  return new AppError(remedy.code, `The database ${file} ${remedy.says}.`, { cause: error });
}

/** Does work on the database in a file, and throws its faults as AppErrors. */
export function withSqliteFaults<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteFault(error, file);
  }
}
