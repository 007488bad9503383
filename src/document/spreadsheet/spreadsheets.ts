// Spreadsheets in and out; their libraries are loaded when they are first asked for.
import type { Spreadsheets } from "../../usecases/document-ports.ts";

export const spreadsheets: Spreadsheets = {
  read: async (...file) => (await import("./read-table.ts")).readTables(...file),
  register: async (...rows) => (await import("./register-template.ts")).registerTemplate(...rows),
  status: async (...status) => (await import("./status-workbook.ts")).statusWorkbook(...status),
};
