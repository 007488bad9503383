// Spreadsheets in and out.
import type { Spreadsheets } from "../../usecases/document-ports.ts";
import { readTables } from "./read-table.ts";
import { registerTemplate } from "./register-template.ts";
import { statusWorkbook } from "./status-workbook.ts";

export const spreadsheets: Spreadsheets = { read: readTables, register: registerTemplate, status: statusWorkbook };
