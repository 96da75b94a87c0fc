// What a developer does first with a client, asked of each of them alike. The types are what is used here: the generated ones must fit them.
import assert from "node:assert/strict";

export interface Part {
  items: { id: string; title: string; documents?: { index: number }[] }[];
  total: number;
  cursor?: string;
}

export interface Problem {
  status: number;
  title: string;
  detail: string;
  problems?: { code: string; path?: string }[];
}

export interface Client {
  list(type: string, limit?: number, cursor?: string): Promise<Part>;
  /** Served or archived, filed since 1 March 2025. */
  filtered(type: string): Promise<Part>;
  matter(type: string, id: string): Promise<{ id: string; title: string; fields: object }>;
  figure(key: string, year: number): Promise<{ rows: number; value?: number }>;
  rows(key: string, year: number): Promise<Part>;
  document(type: string, id: string, index: number): Promise<Blob>;
  search(type: string, words: string): Promise<Part>;
  upload(file: File): Promise<{ token: string; size: number }>;
  /** What is told when there is no such matter. */
  missing(type: string, id: string): Promise<Problem>;
  /** What is told when an act is sent without its fields. */
  refused(type: string, act: string): Promise<Problem>;
}

export const url = process.env.FAZHI_URL!;
export const session = process.env.FAZHI_SESSION!;
export const cookie = `fazhi.office=${session}`;

const Type = "reconsideration";

async function all(client: Client): Promise<void> {
  const first = await client.list(Type, 2);
  assert.equal(first.items.length, 2);
  assert.ok(first.total > 4);
  const second = await client.list(Type, 2, first.cursor);
  assert.ok(second.items.every((m) => first.items.every((n) => n.id !== m.id)));
  assert.ok((await client.list(Type)).items.length > 2);

  const filtered = await client.filtered(Type);
  assert.ok(filtered.total > 0 && filtered.total < first.total);

  const matter = await client.matter(Type, first.items[0]!.id);
  assert.equal(matter.title, first.items[0]!.title);
  assert.ok(Object.keys(matter.fields).length > 0);

  const figure = await client.figure("reconsideration.accepted", 2025);
  const rows = await client.rows("reconsideration.accepted", 2025);
  assert.ok(figure.rows > 0 && figure.value === figure.rows);
  assert.ok(rows.total > 0 && rows.total <= figure.rows);

  let page = await client.list(Type, 200);
  const printed = page.items.find((m) => (m.documents ?? []).length > 0)!;
  const bytes = new Uint8Array(await (await client.document(Type, printed.id, printed.documents![0]!.index)).arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);

  assert.ok((await client.search(Type, "塔河县")).total > 0);

  const pdf = new File(["%PDF-1.7\n%%EOF"], "决定书.pdf", { type: "application/pdf" });
  const sent = await client.upload(pdf);
  assert.ok(sent.token.length > 0 && sent.size === pdf.size);

  const missing = await client.missing(Type, "00000000-0000-0000-0000-000000000000");
  assert.equal(missing.status, 404);
  assert.ok(missing.detail.length > 0);
  const refused = await client.refused(Type, "FileApplication");
  assert.equal(refused.status, 422);
  assert.ok(refused.problems!.some((p) => /^[A-Z]+\d+$/.test(p.code) && p.path));
}

export function check(client: Client): void {
  all(client).then(
    () => console.log("ok"),
    (e) => {
      console.error(e);
      process.exitCode = 1;
    },
  );
}
