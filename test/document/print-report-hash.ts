// Compiles the invented submission in a process of its own and prints the hash of its document.
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { inventedSubmission } from "./invented-report.ts";

const { sha256 } = await createCompiler({ zone: "Europe/Stockholm" }).submission(inventedSubmission());
process.stdout.write(sha256);
