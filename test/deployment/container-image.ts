// What deployment/Dockerfile makes, without a container: its files in a folder, and the server run there as the image runs it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

const root = resolve(import.meta.dirname, "../..");
const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), devOptional: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
});

/** The instructions of the Dockerfile, each in one line, those of the last stage. */
export function lastStage(): readonly string[] {
  const text = readFileSync(join(root, "deployment/Dockerfile"), "utf8").replace(/\\\n\s*/g, "");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
}

/** What the last stage copies from the repository, with its build argument in. */
export function copiedPaths(): readonly string[] {
  const stage = lastStage();
  const [, city = ""] = stage.map((line) => /^ARG DEPLOYMENT=(.+)$/.exec(line)).find((match) => match !== null) ?? [];
  return stage.flatMap((line) => {
    const [, from] = /^COPY (?!--)(\S+) \S+$/.exec(line) ?? [];
    return from === undefined ? [] : [from.replace(/\$\{DEPLOYMENT\}/, city)];
  });
}

/** The folders of the packages that npm ci --omit=dev --omit=optional installs. */
function productionPackages(): readonly string[] {
  const { packages } = lockShape.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  return Object.entries(packages).flatMap(([path, { dev, devOptional, optional }]) =>
    path === "" || (dev ?? devOptional ?? optional) === true ? [] : [path],
  );
}

/** Lays the image's files out in a folder in which nothing can be created. */
export function layOut(folder: string): void {
  for (const path of copiedPaths()) cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const path of productionPackages()) linkFolder(join(root, path), join(folder, path));
  linkFile(realpathSync(process.execPath), join(folder, "node"));
  forFolders(folder, (path) => chmodSync(path, 0o555));
}

/** Lets the folder be removed again. */
export function makeWritable(folder: string): void {
  forFolders(folder, (path) => chmodSync(path, 0o755));
}

function forFolders(folder: string, change: (path: string) => void): void {
  change(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) forFolders(join(folder, entry.name), change);
  }
  change(folder);
}

/** A package's own files; those that are nested in it are packages of their own. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === "node_modules") continue;
    if (entry.isDirectory()) linkFolder(join(from, entry.name), join(to, entry.name));
    else if (entry.isFile()) linkFile(join(from, entry.name), join(to, entry.name));
  }
}

function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Another disk.
    copyFileSync(from, to);
  }
}

/** Starts what the image starts, as somebody who owns nothing there where that is possible. */
export async function startImage(folder: string, environment: Readonly<Record<string, string>>) {
  const nobody = 65_534;
  const child = spawn(join(folder, "node"), ["src/main.ts"], {
    cwd: folder,
    // Whoever owns nothing can't write down either what was reached.
    env: { ...environment, PORT: "0", NODE_V8_COVERAGE: "" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    ...(process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
  });
  let said = "";
  child.stderr?.on("data", (text) => {
    said += String(text);
  });
  const ended = once(child, "exit");
  const started = once(child, "message").then(([message]) => z.object({ port: z.number() }).parse(message).port);
  const port = await Promise.race([started, ended.then(() => Promise.reject(new Error(said)))]);
  const stop = async () => {
    child.kill("SIGTERM");
    return { code: z.tuple([z.number().nullable(), z.unknown()]).parse(await ended)[0], said };
  };
  return { port, stop };
}
