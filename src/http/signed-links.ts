// Addresses that prove by a signature what they give access to, and until when.
import { createHmac, timingSafeEqual } from "node:crypto";

type Verified = { readonly kind: "good"; readonly payload: string } | { readonly kind: "expired" | "bad" };

export interface SignedLinks {
  /** A token for the payload, good until then (milliseconds since 1970). */
  sign(payload: string, until: number): string;
  verify(token: string, now: number): Verified;
}

/** Whoever has the token has the access: keep lifetimes short. The secret has at least 32 characters. */
export function createSignedLinks(secret: string): SignedLinks {
  const signatureOf = (body: string) => createHmac("sha256", secret).update(body).digest("base64url");
  return {
    sign(payload, until) {
      const body = Buffer.from(`${until}:${payload}`).toString("base64url");
      return `${body}.${signatureOf(body)}`;
    },
    verify(token, now) {
      const [body = "", signature = "", ...more] = token.split(".");
      if (more.length > 0 || !isSame(signature, signatureOf(body))) return { kind: "bad" };
      const [until = "", ...payload] = Buffer.from(body, "base64url").toString().split(":");
      return now <= Number(until) ? { kind: "good", payload: payload.join(":") } : { kind: "expired" };
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
