// SharePoint's hash of a file's bytes.
import assert from "node:assert/strict";
import { quickXorHash } from "../../src/graph/quick-xor-hash.ts";

/** As it is defined: each bit on its own. */
function bitByBit(bytes: Uint8Array): string {
  const hash = Buffer.alloc(20);
  const flip = (bit: number) => hash.writeUInt8(hash.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  for (const [index, byte] of bytes.entries()) {
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) flip((index * 11 + bit) % 160);
  }
  for (let byte = 0; byte < 4; byte++) hash[12 + byte] = (hash[12 + byte] ?? 0) ^ ((bytes.length >> (8 * byte)) & 0xff);
  return hash.toString("base64");
}

describe("the hash that SharePoint keeps", () => {
  for (const [bytes, hash] of [
    ["", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="],
    ["Sg==", "SgAAAAAAAAAAAAAAAQAAAAAAAAA="],
    ["tbQ=", "taAFAAAAAAAAAAAAAgAAAAAAAAA="],
    ["0pZP", "0rDEEwAAAAAAAAAAAwAAAAAAAAA="],
    ["gQaybEqS/4UlDc8e4IJm", "gDCALNigBEn8oxAlZ8AzPAAOQZg="],
    ["2fuxhBJXtpWFe8dOfdGeHw==", "O9tHLAghgSvYohKFyMMxnNCHaHg="],
  ] as const) {
    it(`is ${hash} for ${Buffer.from(bytes, "base64").length} bytes`, () => {
      assert.equal(quickXorHash(Buffer.from(bytes, "base64")), hash);
    });
  }

  it("is what its definition says for any length", () => {
    for (const length of [1, 19, 159, 160, 161, 320, 1_000, 70_001]) {
      const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 73 + length) % 251));
      assert.equal(quickXorHash(bytes), bitByBit(bytes), `${length} bytes`);
    }
  });
});
