// The certificate by which the bot proves itself to the Bot Framework, where it has no managed identity.
import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { AppError } from "./domain/app-error.ts";
import type { AppCertificate } from "./teams/adapter.ts";

/** From a PEM file with the certificate and its private key; throws AppError `configuration.invalid` that says what is wrong. */
export function readAppCertificate(file: string, now: number): AppCertificate {
  const pem = readPem(file);
  const { certificate, key } = parse(pem, file);
  if (key.asymmetricKeyType !== "rsa") throw invalid(file, "Entra takes certificates with RSA keys only");
  if (!certificate.checkPrivateKey(key)) throw invalid(file, "its private key belongs to another certificate");
  if (Date.parse(certificate.validTo) < now) throw invalid(file, `it ended on ${certificate.validTo}; make a new one`);
  // The SDK asks Entra with SHA-1, the name under which Entra lists certificates.
  const thumbprint = certificate.fingerprint.replaceAll(":", "");
  return { thumbprint, privateKey: key.export({ type: "pkcs8", format: "pem" }).toString() };
}

function readPem(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw invalid(file, "it can't be read", cause);
  }
}

function parse(pem: string, file: string) {
  try {
    return { certificate: new X509Certificate(pem), key: createPrivateKey(pem) };
  } catch {
    // Without its cause: it may quote the key.
    throw invalid(file, "it is no PEM with a certificate and its private key, without a password");
  }
}

function invalid(file: string, why: string, cause?: unknown): AppError {
  return new AppError("configuration.invalid", `MICROSOFT_APP_CERTIFICATE_FILE ${file} can't be used: ${why}.`, {
    cause,
  });
}
