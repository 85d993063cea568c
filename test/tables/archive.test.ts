import { expect, test } from "vitest";
import { packArchive, unpackArchive } from "../../loaders/tables/archive.js";

const files = new Map<string, Uint8Array | string>([
  ["b.arrow", Uint8Array.of(1, 2, 3)],
  ["a.json", "[]\n"],
]);

test("gives back its files in their order", async () => {
  const back = await unpackArchive(await packArchive(files));
  expect([...back.keys()]).toEqual(["b.arrow", "a.json"]);
  expect([...(back.get("b.arrow") ?? [])]).toEqual([1, 2, 3]);
  expect(new TextDecoder().decode(back.get("a.json"))).toBe("[]\n");
});

test("the same files give the same bytes, whatever the time and its zone", async () => {
  const zone = process.env.TZ;
  const first = await packArchive(files);
  process.env.TZ = "Pacific/Auckland";
  const second = await packArchive(files);
  process.env.TZ = zone;
  expect(Buffer.compare(first, second)).toBe(0);
});
