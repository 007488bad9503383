// A document's bytes with the name that the file gets.
export interface HandedOut {
  readonly kind: "file";
  readonly name: string;
  readonly bytes: Uint8Array;
}
