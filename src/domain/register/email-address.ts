// Tells whether something is an e-mail address, as far as its form tells.
const address = /^[^\s@<>,;:"()[\]\\]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,}$/u;

export function isEmailAddress(text: string): boolean {
  return address.test(text);
}
