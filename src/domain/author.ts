// Who did something, as it is kept with what they did.
export interface Author {
  readonly personId: string;
  readonly name: string;
}
