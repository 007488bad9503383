// The city's reports in the store: editions, added once and never changed, and their bytes in parts that any store can hold.
import { AppError } from "../domain/app-error.ts";
import type { CityEdition } from "../domain/city-edition.ts";
import type { CityReports } from "../usecases/city-ports.ts";
import { cityEditionSchema, cityFileSchema } from "./city-schemas.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { cityReportsPartition } from "./partitions.ts";

const form = formOf("cityEdition", cityEditionSchema);
const fileForm = formOf("cityFile", cityFileSchema);

/** In bytes; Cosmos takes documents of two million, and a part grows by a third when it is written as text. */
const largestPart = 600_000;

const counted = (number: number) => String(number).padStart(6, "0");

/** The city's reports that the documents hold. */
export function storedCityReports(documents: Documents): CityReports {
  return {
    async of(periodId) {
      return (await documents.list(cityReportsPartition(periodId), { idPrefix: "edition." })).map(form.read);
    },
    async bytes(edition) {
      const partition = cityReportsPartition(edition.periodId);
      const stored = await documents.list(partition, { idPrefix: partOf(edition, "") });
      const bytes = Buffer.concat(stored.map((part) => Buffer.from(fileForm.read(part).bytes, "base64")));
      if (bytes.length === edition.size) return new Uint8Array(bytes);
      const says = `The city's report ${edition.periodId} ${edition.number} lacks some of its bytes. Restore it from a backup.`;
      throw new AppError("store.corrupt", says);
    },
    async add(edition, bytes) {
      const partition = cityReportsPartition(edition.periodId);
      // The parts first, by what they are: an edition that is stored has all of its bytes.
      for (let start = 0; start < bytes.length; start += largestPart) {
        const part = Buffer.from(bytes.subarray(start, start + largestPart)).toString("base64");
        const id = partOf(edition, counted(start / largestPart));
        await documents.create(partition, id, fileForm.write({ bytes: part }));
      }
      const id = `edition.${counted(edition.number)}`;
      return (await documents.create(partition, id, form.write(edition))) !== undefined;
    },
  };
}

function partOf({ sha256 }: CityEdition, part: string): string {
  return `file.${sha256}.${part}`;
}
