// The hash that SharePoint keeps of a file's bytes: every byte turned 11 bits further than the one before it.

const bits = 160;
const shift = 11;
const bytesLong = bits / 8;

/** The hash in base64, as Graph has it in `file.hashes.quickXorHash`. */
export function quickXorHash(bytes: Uint8Array): string {
  const hash = Buffer.alloc(bytesLong);
  // Bytes that are 160 apart fall on the same bits.
  for (let start = 0; start < Math.min(bits, bytes.length); start++) {
    let folded = 0;
    for (let index = start; index < bytes.length; index += bits) folded ^= bytes[index] ?? 0;
    place(hash, folded, (start * shift) % bits);
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  for (const [index, byte] of length.entries()) change(hash, bytesLong - length.length + index, byte);
  return hash.toString("base64");
}

/** A byte that begins at a bit reaches into the next one, and from the last into the first. */
function place(hash: Buffer, byte: number, bit: number): void {
  const at = Math.floor(bit / 8);
  const turned = byte << (bit % 8);
  change(hash, at, turned & 0xff);
  change(hash, (at + 1) % bytesLong, turned >> 8);
}

function change(hash: Buffer, index: number, byte: number): void {
  hash[index] = (hash[index] ?? 0) ^ byte;
}
