// Checks a draw in the visitor's own browser, as `fazhi draw verify` does: every hash, every ticket (Rivest's consistent sampler) and everybody drawn. A module
// without page of its own: whoever imports it gives the texts of the two files, and nothing is sent anywhere.

const encoder = new TextEncoder();
const utf8 = (text) => encoder.encode(text);

// A thousand at once keep the processor busy without holding all of a large pool's promises.
const Batch = 1000;
const Most = 200;
const None = "-";
const Sections = ["[rules]", "[promises]", "[seed]", "[result]", "[pool]"];

const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const sha256 = async (text) => hex(await digest(utf8(text)));

/** The first tickets of ids, in their order: "0." and the decimal digits of SHA-256(SHA-256(seed) ‖ id), reversed. */
export const firstTickets = async (ids, seed) => {
  const prefix = await sha256(seed);
  const tickets = [];
  for (let from = 0; from < ids.length; from += Batch)
    tickets.push(...(await Promise.all(ids.slice(from, from + Batch).map(async (id) => "0." + (await digits(prefix + id))))));
  return tickets;
};

const digits = async (text) => {
  const decimal = BigInt("0x" + (await sha256(text))).toString();
  return [...decimal.padStart(64, "0")].reverse().join("");
};

/** The ticket after this one, where what is drawn is put back. */
export const nextTicket = async (ticket) => {
  const before = ticket + "0";
  let kept = 2;
  while (before[kept] === "9") kept++;
  for (let n = 1; ; n++) {
    const next = before.slice(0, kept) + (await digits(`${ticket}:${n}`));
    if (next > before) return next;
  }
};

// By ticket, digit by digit; equal ones by id.
const byTicket = (one, other) => (one[1] < other[1] ? -1 : one[1] > other[1] ? 1 : one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0);

/** The ids in the order they are drawn in, each as [id, ticket]; so many of them, drawn ids put back or not. */
export const sample = async (ids, seed, take = Infinity, putBack = false) => {
  const tickets = await firstTickets(ids, seed);
  const waiting = ids.map((id, i) => [id, tickets[i]]).sort(byTicket);
  if (!putBack) return waiting.slice(0, take);
  const drawn = [];
  while (drawn.length < take) {
    const [id, ticket] = waiting.shift();
    drawn.push([id, ticket]);
    waiting.push([id, await nextTicket(ticket)]);
    waiting.sort(byTicket);
  }
  return drawn;
};

/** A secret with a new salt of 256 bits, and the promise of it for a commitment: what a party keeps, and what it publishes. */
export const promiseSecret = async (commitment, party, secret) => {
  const salt = hex(crypto.getRandomValues(new Uint8Array(32)));
  return { salt, promise: await promise(commitment, party, salt, secret) };
};

const promise = (commitment, party, salt, secret) => sha256(`fazhi-draw-secret/1\n${commitment}\n${party}\n${salt}\n${secret}\n`);

// The root of a tree over leaves (RFC 6962), split at the largest power of two below the size.
const treeRoot = async (lines) => {
  let level = [];
  for (let from = 0; from < lines.length; from += Batch)
    level.push(...(await Promise.all(lines.slice(from, from + Batch).map((line) => digest(joined([0], utf8(line)))))));
  // Pairs from the left; one left over goes up as it is, which comes to the same splits.
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i < level.length; i += 2)
      above.push(i + 1 < level.length ? await digest(joined([1], level[i], level[i + 1])) : level[i]);
    level = above;
  }
  return hex(level[0]);
};

const joined = (...parts) => {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

// ---- Words: those of DrawFault in the kernel, where each kind is explained.

const words = {
  FileForm: (w, d) => `${w}：${d}`,
  IdForm: (w) => `“${w}”不能作标识。标识应为1至64个字母、数字和 . _ : / - 。`,
  NameForm: (w, d) => `“${w}”的${d}不能这样写：应为1至200字的一行文字，前后没有空格，不含看不见的字，不能只写“-”。`,
  TooMany: (w, d) => `${w}超过${d}个，请分次抽取。`,
  Twice: (w, d) => `“${w}”出现了两次。${d}应当各不相同。`,
  EnterpriseTwice: (w) => `统一社会信用代码${w}出现了两次。一户有几个许可证、每个许可证各列一行的，应当写明许可证编号。`,
  OutOfBounds: (w, d) => `${w}应为${d}。`,
  StratumWithoutRule: (w) => `名单中有“${w}”类的检查对象，抽取规则没有写这一类抽多少。这次不抽的写0。`,
  ObjectWithoutItem: (w) => `检查对象“${w}”不适用这次抽取的任何检查事项，不应列入名单。`,
  PlanDiffers: (w, d) => `${w}是计划“${d}”的，不是这次抽取的。`,
  PoolChanged: () => "名单与抽取前公布的不同：名单的哈希值与笔录所记的不符。",
  RulesChanged: () => "抽取规则与抽取前公布的不同：规则的哈希值与笔录所记的不符。",
  CommitmentWrong: () => "承诺值不是由这份名单和这份规则得出的。",
  PromiseMissing: (w) => `“${w}”没有交出秘密的承诺。`,
  PartyUnknown: (w) => `“${w}”不是规则写明的参与方。`,
  SecretMissing: (w) => `“${w}”作过承诺，没有公开秘密。`,
  SecretWrong: (w) => `“${w}”公开的秘密与承诺不符。`,
  SecretForm: (w) => `“${w}”的秘密不能这样写：应为1至200字的一行文字，前后没有空格，不含看不见的字。`,
  PublicNumberWrong: () => "公共号码与规则不符：规则写明来源的应当填写，没有写明的不应当有。",
  DiceWrong: () => "骰子的点数与规则不符：个数应当相同，每个为1至6。",
  TimesOutOfOrder: (w, d) => `先后顺序不对：${d}`,
  SeedWrong: () => "种子不是由公开的秘密、公共号码和点数得出的。",
  StratumWrong: (w) => `“${w}”类的在库数、应抽数或者抽中数不对。`,
  PickMissing: (w) => `检查对象“${w}”应当抽中，笔录里没有。`,
  PickWrong: (w) => `检查对象“${w}”不应当抽中。`,
  PickTicketWrong: (w) => `检查对象“${w}”的签号不是由种子得出的。`,
  PickOrder: (w) => `“${w}”类抽中的检查对象没有按签号从小到大排列。`,
  NextWrong: (w) => `“${w}”类没有抽中的下一个不对。`,
  StaffingMissing: (w) => `检查对象“${w}”没有抽取执法人员，也没有写明抽不足。`,
  StaffingUnknown: (w) => `检查对象“${w}”没有抽中，或者不涉及这个单位，却有执法人员。`,
  OfficerMissing: (w) => `执法人员“${w}”应当抽中，笔录里没有。`,
  OfficerWrong: (w) => `执法人员“${w}”不应当抽中：不是依次的下一名，或者不在名单里。`,
  OfficerLacksCompetence: (w) => `执法人员“${w}”不能抽中：不属于这个单位，或者不具备全部事项的资格。`,
  OfficerRecused: (w) => `执法人员“${w}”应当回避。`,
  OfficerFull: (w) => `执法人员“${w}”的任务已经达到上限。`,
  OfficerTicketWrong: (w) => `执法人员“${w}”的签号不是由种子得出的。`,
  OfficerOrder: (w) => `检查对象“${w}”的执法人员没有按签号从小到大排列。`,
  SkipWrong: (w) => `检查对象“${w}”的执法人员中，依次跳过的人或者原因不对。`,
  SpareWrong: (w) => `检查对象“${w}”的执法人员中，依次的下一名不对。`,
  UnstaffedWrong: (w) => `检查对象“${w}”执法人员抽不足的记载不对。`,
  ResultForm: (w) => `抽取结果有多余的行，或者各行的先后不对：${w}`,
};

// What is wrong so far; the first two hundred, since nobody reads more.
class Faults {
  all = [];

  add(kind, where = "", detail = "") {
    if (this.all.length < Most) this.all.push({ kind, where, message: words[kind](where, detail) });
  }

  id(text) {
    if (!isId(text)) this.add("IdForm", text);
  }

  ids(ids, of, what) {
    this.most(`“${of}”的${what}`, ids.length, 500);
    ids.forEach((id) => this.id(id));
    if (new Set(ids).size !== ids.length) this.add("Twice", of, what);
  }

  name(text, of, what) {
    if (!isName(text)) this.add("NameForm", of, what);
  }

  most(what, count, most) {
    if (count > most) this.add("TooMany", what, String(most));
  }

  once(ids, what) {
    const seen = new Set();
    for (const id of ids)
      if (seen.has(id)) this.add("Twice", id, what);
      else seen.add(id);
  }

  between(what, count, least, most) {
    if (count < least || count > most) this.add("OutOfBounds", what, `${least}至${most}`);
  }
}

// ---- Reading.

const isId = (text) => /^[A-Za-z0-9._:/-]{1,64}$/.test(text) && text !== None;
const isName = (text) =>
  text.length > 0 && text.length <= 200 && text !== None && !/^[ \u3000]|[ \u3000]$|[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text);
const isCode = (text) => /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(text);
const isHash = (text) => /^[0-9a-f]{64}$/.test(text);
const isTime = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 19) + "Z" === text;
const number = (text) => (/^(0|[1-9]\d{0,9})$/.test(text) && Number(text) <= 2147483647 ? Number(text) : -1);
const list = (text) => (text === None ? [] : text.split(","));
const listed = (items) => (items.length === 0 ? None : [...items].sort().join(","));
const rowsOf = (text) =>
  text.endsWith("\n") && !text.includes("\r") && !/\p{Cs}/u.test(text)
    ? text
        .slice(0, -1)
        .split("\n")
        .map((line) => line.split("\t"))
    : null;
const lines = (rows) => rows.map((row) => row.join("\t") + "\n").join("");
const by =
  (...keys) =>
  (one, other) => {
    for (const key of keys) {
      const [a, b] = [key(one), key(other)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };

const readTranscript = (text) => {
  const form = { kind: "FileForm", where: "笔录", message: words.FileForm("笔录", "这不是抽取笔录，或者没有下载完整。第一行应为“fazhi-draw/1”。") };
  if (!rowsOf(text)) return { fault: form };
  const parts = [];
  let from = 0;
  for (const section of Sections) {
    const at = text.indexOf(`\n${section}\n`, Math.max(0, from - 1));
    if (at < 0 && section === "[pool]") break;
    if (at < 0) return { fault: form };
    parts.push(text.slice(from, at + 1));
    from = at + section.length + 2;
  }
  parts.push(text.slice(from));
  const [head, rules, promised, seed, result, pool] = parts;
  const names = ["plan", "pool-root", "pool-sha256", "rules-sha256", "commitment", "frozen", "seed"];
  const [first, ...fields] = rowsOf(head) ?? [[]];
  if (first.length !== 1 || first[0] !== "fazhi-draw/1" || fields.length !== names.length) return { fault: form };
  if (!fields.every((row, i) => row.length === 2 && row[0] === names[i])) return { fault: form };
  const [plan, poolRoot, poolDigest, rulesDigest, commitment, frozen, value] = fields.map((row) => row[1]);
  if (![poolRoot, poolDigest, rulesDigest, commitment].every(isHash) || !isTime(frozen)) return { fault: form };
  const promises = promised === "" ? [] : rowsOf(promised);
  if (!promises?.every((row) => row.length === 5 && row[0] === "promise" && isHash(row[2]) && isTime(row[3]) && isTime(row[4]))) return { fault: form };
  return {
    plan,
    poolRoot,
    poolDigest,
    rulesDigest,
    commitment,
    frozen,
    value,
    rules,
    seed,
    result,
    pool: pool ?? null,
    promises: promises.map(([, party, hash, at, revealed]) => ({ party, hash, at, revealed })),
  };
};

// The pool, or null with its faults told.
const readPool = (faults, text) => {
  const rows = rowsOf(text);
  if (rows?.[0].join("\t") !== "fazhi-draw-pool/1" || rows[1]?.length !== 2 || rows[1][0] !== "plan" || rows.length < 5) {
    faults.add("FileForm", "名单", "这不是抽取名单。第一行应为“fazhi-draw-pool/1”，第二行为计划。");
    return null;
  }
  const pool = { plan: rows[1][1], objects: [], officers: [], exclusions: [] };
  for (let i = 5; i < rows.length; i++) {
    const [kind, ...f] = rows[i];
    if (kind === "object" && f.length === 6 && (f[1] === None || isCode(f[1])))
      pool.objects.push({ id: f[0], code: f[1], licence: f[2], name: f[3], stratum: f[4], items: list(f[5]) });
    else if (kind === "officer" && f.length === 5 && number(f[4]) >= 0)
      pool.officers.push({ id: f[0], name: f[1], organ: f[2], competences: list(f[3]), caseload: number(f[4]) });
    else if (kind === "exclusion" && f.length === 3) pool.exclusions.push({ id: f[0], name: f[1], reason: f[2] });
    else {
      faults.add("FileForm", `名单第${i + 1}行`, "不是检查对象、执法人员或者事先排除的一行。");
      return null;
    }
  }
  const before = faults.all.length;
  askPool(faults, pool);
  if (faults.all.length > before) return null;
  for (const of of [pool.objects, pool.officers, pool.exclusions]) of.sort(by((x) => x.id));
  const written = lines([
    ["fazhi-draw-pool/1"],
    ["plan", pool.plan],
    ["objects", pool.objects.length],
    ["officers", pool.officers.length],
    ["exclusions", pool.exclusions.length],
    ...pool.objects.map((o) => ["object", o.id, o.code, o.licence, o.name, o.stratum, listed(o.items)]),
    ...pool.officers.map((o) => ["officer", o.id, o.name, o.organ, listed(o.competences), o.caseload]),
    ...pool.exclusions.map((e) => ["exclusion", e.id, e.name, e.reason]),
  ]);
  if (written === text) return pool;
  faults.add("FileForm", "名单", "各行的先后、行数或者写法不是规定的。");
  return null;
};

const askPool = (faults, { plan, objects, officers, exclusions }) => {
  faults.id(plan);
  faults.most("检查对象", objects.length, 200_000);
  faults.most("执法人员", officers.length, 20_000);
  faults.most("事先排除的", exclusions.length, 200_000);
  faults.once([...objects.map((o) => o.id), ...exclusions.map((e) => e.id)], "检查对象的标识");
  faults.once(
    officers.map((o) => o.id),
    "执法人员的标识",
  );
  const enterprises = new Set();
  for (const one of objects) {
    faults.id(one.id);
    faults.name(one.name, one.id, "名称");
    faults.name(one.stratum, one.id, "类别");
    if (one.licence !== None) faults.name(one.licence, one.id, "许可证编号");
    faults.ids(one.items, one.id, "检查事项");
    const enterprise = `${one.code}\t${one.licence}`;
    if (one.code !== None && enterprises.has(enterprise)) faults.add("EnterpriseTwice", one.code);
    enterprises.add(enterprise);
  }
  for (const officer of officers) {
    faults.id(officer.id);
    faults.name(officer.name, officer.id, "姓名");
    faults.name(officer.organ, officer.id, "单位");
    faults.ids(officer.competences, officer.id, "资格事项");
    faults.between(`执法人员“${officer.id}”已有的任务`, officer.caseload, 0, 10_000);
  }
  for (const exclusion of exclusions) {
    faults.id(exclusion.id);
    faults.name(exclusion.name, exclusion.id, "名称");
    faults.name(exclusion.reason, exclusion.id, "排除原因");
  }
};

const readRules = (faults, text) => {
  const wrong = () => {
    faults.add("FileForm", "抽取规则", "不是规定的写法。");
    return null;
  };
  const rows = rowsOf(text);
  if (rows?.[0].join("\t") !== "fazhi-draw-rules/1" || rows[1]?.length !== 2 || rows[1][0] !== "plan") return wrong();
  const rules = { plan: rows[1][1], parties: [], source: None, dice: -1, officers: -1, caseload: None, strata: [], items: [], recusals: [] };
  for (const row of rows.slice(2)) {
    const [kind, ...f] = row;
    if (kind === "party" && f.length === 1) rules.parties.push(f[0]);
    else if (kind === "public" && f.length === 1) rules.source = f[0];
    else if (kind === "dice" && f.length === 1) rules.dice = number(f[0]);
    else if (kind === "officers" && f.length === 1) rules.officers = number(f[0]);
    else if (kind === "caseload" && f.length === 1 && (f[0] === None || number(f[0]) >= 0)) rules.caseload = f[0];
    else if (kind === "stratum" && f.length === 3 && (f[1] === "ratio" || f[1] === "number"))
      rules.strata.push({ name: f[0], by: f[1], count: number(f[2]) });
    else if (kind === "item" && f.length === 3) rules.items.push({ id: f[0], name: f[1], organ: f[2] });
    else if (kind === "recusal" && f.length === 3) rules.recusals.push({ object: f[0], officer: f[1], reason: f[2] });
    else return wrong();
  }
  const before = faults.all.length;
  askRules(faults, rules);
  if (faults.all.length > before) return null;
  rules.strata.sort(by((s) => s.name));
  rules.items.sort(by((i) => i.id));
  rules.recusals.sort(
    by(
      (r) => r.object,
      (r) => r.officer,
    ),
  );
  const written = lines([
    ["fazhi-draw-rules/1"],
    ["plan", rules.plan],
    ...[...rules.parties].sort().map((party) => ["party", party]),
    ["public", rules.source],
    ["dice", rules.dice],
    ["officers", rules.officers],
    ["caseload", rules.caseload],
    ...rules.strata.map((s) => ["stratum", s.name, s.by, s.count]),
    ...rules.items.map((i) => ["item", i.id, i.name, i.organ]),
    ...rules.recusals.map((r) => ["recusal", r.object, r.officer, r.reason]),
  ]);
  return written === text ? rules : wrong();
};

const askRules = (faults, rules) => {
  faults.id(rules.plan);
  faults.between("参与方", rules.parties.length, 2, 10);
  faults.between("骰子", rules.dice, 0, 100);
  faults.between("每户执法人员", rules.officers, 2, 10);
  faults.between("任务上限", rules.caseload === None ? 1 : number(rules.caseload), 1, 10_000);
  faults.between("类别", rules.strata.length, 1, 20);
  faults.between("检查事项", rules.items.length, 1, 500);
  faults.most("回避", rules.recusals.length, 100_000);
  faults.once(rules.parties, "参与方");
  for (const [of, what, name] of [
    [rules.strata, "类别", (s) => s.name],
    [rules.items, "检查事项的标识", (i) => i.id],
    [rules.recusals, "回避", (r) => `${r.officer} ${r.object}`],
  ])
    faults.once(of.map(name), what);
  for (const party of rules.parties) faults.name(party, party, "名称");
  if (rules.source !== None) faults.name(rules.source, rules.source, "来源");
  for (const stratum of rules.strata) {
    faults.name(stratum.name, stratum.name, "类别");
    if (stratum.by === "number") faults.between(`“${stratum.name}”类的抽取数`, stratum.count, 0, 200_000);
    else faults.between(`“${stratum.name}”类的万分比`, stratum.count, 1, 10_000);
  }
  for (const item of rules.items) {
    faults.id(item.id);
    faults.name(item.name, item.id, "名称");
    if (item.organ !== None) faults.name(item.organ, item.id, "单位");
  }
  if (new Set(rules.items.map((i) => i.organ === None)).size > 1) faults.add("OutOfBounds", "检查事项的单位", "全部写明，或者全部不写");
  for (const recusal of rules.recusals) {
    faults.id(recusal.officer);
    faults.id(recusal.object);
    faults.name(recusal.reason, recusal.officer, "回避原因");
  }
};

// Null if it isn't a seed in its one form.
const readSeed = (text) => {
  const rows = rowsOf(text);
  if (!rows || rows.length < 4 || rows[0].join("\t") !== "fazhi-draw-seed/1") return null;
  const [plan, secrets, source, dice] = [rows[1], rows.slice(2, -2), rows.at(-2), rows.at(-1)];
  if (plan.length !== 2 || plan[0] !== "plan" || source.length !== 2 || source[0] !== "public" || dice.length !== 2 || dice[0] !== "dice") return null;
  if (!secrets.every((row) => row.length === 4 && row[0] === "secret" && isHash(row[2]))) return null;
  const seed = {
    plan: plan[1],
    secrets: secrets.map(([, party, salt, text]) => ({ party, salt, text })),
    number: source[1],
    dice: list(dice[1]).map(number),
  };
  const sorted = [...seed.secrets].sort(by((s) => s.party));
  return sorted.every((s, i) => s === seed.secrets[i]) && !seed.dice.includes(-1) ? seed : null;
};

// ---- The draw.

const matching = (pool, rules) => {
  const organs = new Map(rules.items.map((i) => [i.id, i.organ]));
  const officers = new Map(pool.officers.map((o) => [o.id, o]));
  const competences = new Map(pool.officers.map((o) => [o.id, new Set(o.competences)]));
  const recused = new Set(rules.recusals.map((r) => `${r.officer}\t${r.object}`));
  const known = new Map();
  return {
    officers,
    isRecused: (officer, object) => recused.has(`${officer}\t${object}`),
    // The organs that an object's officers come from, in the order of their names, each with the ids of its competent officers.
    of: (one) => {
      const needed = one.items.filter((i) => organs.has(i)).sort();
      const key = needed.join();
      if (!known.has(key))
        known.set(
          key,
          [...new Set(needed.map((i) => organs.get(i)))].sort().map((organ) => {
            const items = needed.filter((i) => organs.get(i) === organ);
            const able = pool.officers.filter((o) => (organ === None || o.organ === organ) && items.every((i) => competences.get(o.id).has(i)));
            return { organ, ids: able.map((o) => o.id) };
          }),
        );
      return known.get(key);
    },
  };
};

const wanted = (stratum, inPool) => (stratum.by === "number" ? stratum.count : Math.ceil((inPool * stratum.count) / 10_000));

const draw = async (pool, rules, seed, progress) => {
  const match = matching(pool, rules);
  const strata = [];
  const picks = [];
  for (const stratum of rules.strata) {
    const order = await sample(
      pool.objects.filter((o) => o.stratum === stratum.name).map((o) => o.id),
      seed,
    );
    const want = wanted(stratum, order.length);
    const drawn = order.slice(0, want);
    strata.push({ name: stratum.name, inPool: order.length, wanted: want, picks: drawn, next: order[drawn.length] ?? null });
    for (const pick of drawn) picks.push(pick);
  }
  const objects = new Map(pool.objects.map((o) => [o.id, o]));
  const caseload = new Map(pool.officers.map((o) => [o.id, o.caseload]));
  const limit = rules.caseload === None ? Infinity : number(rules.caseload);
  const staffing = [];
  for (const [done, [id]] of picks.sort(byTicket).entries()) {
    progress(done, picks.length);
    for (const group of match.of(objects.get(id))) {
      const order = await sample(group.ids, `${seed}/${id}`);
      const [drawn, skips] = [[], []];
      let [recused, full, spare] = [0, 0, null];
      for (const ticket of order) {
        const why = match.isRecused(ticket[0], id) ? "recused" : caseload.get(ticket[0]) >= limit ? "full" : null;
        if (why === "recused") recused++;
        if (why === "full") full++;
        if (drawn.length < rules.officers) {
          if (why === null) drawn.push(ticket);
          else skips.push([...ticket, why]);
        } else if (why === null) {
          spare = ticket;
          break;
        }
      }
      const short = drawn.length < rules.officers;
      if (!short) for (const [officer] of drawn) caseload.set(officer, caseload.get(officer) + 1);
      staffing.push({
        object: id,
        organ: group.organ,
        officers: short ? [] : drawn,
        skips: short ? [] : skips,
        spare: short ? null : spare,
        shortage: short ? [order.length, recused, full] : null,
      });
    }
  }
  return { strata, staffing };
};

const spareRow = (s) => ["spare", s.object, s.organ, ...(s.spare ?? [None, None])];
const unstaffedRow = (s) => ["unstaffed", s.object, s.organ, ...s.shortage];
const skipRows = (s) => s.skips.map((skip) => ["skip", s.object, s.organ, ...skip]);
const stratumRow = (s) => ["stratum", s.name, s.inPool, s.wanted, s.picks.length];
const nextRow = (s) => ["next", s.name, ...(s.next ?? [None, None])];

const resultText = ({ strata, staffing }) =>
  lines([
    ["fazhi-draw-result/1"],
    ...strata.flatMap((s) => [stratumRow(s), ...s.picks.map((pick, i) => ["pick", s.name, i + 1, ...pick]), nextRow(s)]),
    ...staffing.flatMap((s) =>
      s.shortage ? [unstaffedRow(s)] : [...s.officers.map((o) => ["officer", s.object, s.organ, ...o]), ...skipRows(s), spareRow(s)],
    ),
  ]);

// ---- What differs, by name.

const compare = (faults, expected, text, pool, rules) => {
  const before = faults.all.length;
  const lengths = { stratum: 5, pick: 5, officer: 5, spare: 5, next: 4, skip: 6, unstaffed: 6 };
  const ofStratum = ["stratum", "pick", "next"];
  const given = new Map();
  for (const row of rowsOf(text) ?? [])
    if (row.length === lengths[row[0]]) {
      const key = ofStratum.includes(row[0]) ? `${row[0]} ${row[1]}` : `${row[0]} ${row[1]}/${row[2]}`;
      if (given.has(key)) given.get(key).push(row);
      else given.set(key, [row]);
    }
  const told = (key) => given.get(key) ?? [];
  const same = (rows, others) => lines(rows) === lines(others);
  const match = matching(pool, rules);
  const objects = new Map(pool.objects.map((o) => [o.id, o]));

  const order = (right, shown, wrong, missing, ticket, ranked, disorder) => {
    const tickets = new Map(right);
    const seen = new Set();
    const from = faults.all.length;
    for (const [id, shownTicket] of shown) {
      if (!tickets.has(id) || seen.has(id)) wrong(id);
      else if (tickets.get(id) !== shownTicket) ticket(id);
      if (tickets.has(id)) seen.add(id);
    }
    for (const [id] of right) if (!seen.has(id)) missing(id);
    if (faults.all.length === from && !(ranked && right.every(([id], i) => shown[i][0] === id))) disorder();
  };

  for (const stratum of expected.strata) {
    const { name } = stratum;
    if (!same(told(`stratum ${name}`), [stratumRow(stratum)])) faults.add("StratumWrong", name);
    const picks = told(`pick ${name}`);
    order(
      stratum.picks,
      picks.map((row) => [row[3], row[4]]),
      (id) => faults.add("PickWrong", id),
      (id) => faults.add("PickMissing", id),
      (id) => faults.add("PickTicketWrong", id),
      picks.every((row, i) => row[2] === String(i + 1)),
      () => faults.add("PickOrder", name),
    );
    if (!same(told(`next ${name}`), [nextRow(stratum)])) faults.add("NextWrong", name);
  }

  const why = (drawn, id) => {
    if (!match.officers.has(id)) return "OfficerWrong";
    if (!match.of(objects.get(drawn.object)).find((g) => g.organ === drawn.organ).ids.includes(id)) return "OfficerLacksCompetence";
    if (match.isRecused(id, drawn.object)) return "OfficerRecused";
    return drawn.skips.some((skip) => skip[0] === id) ? "OfficerFull" : "OfficerWrong";
  };
  for (const drawn of expected.staffing) {
    const key = `${drawn.object}/${drawn.organ}`;
    const where = drawn.organ === None ? drawn.object : key;
    const [officers, skips, spares, unstaffed] = ["officer", "skip", "spare", "unstaffed"].map((kind) => told(`${kind} ${key}`));
    if (officers.length + skips.length + spares.length + unstaffed.length === 0) {
      faults.add("StaffingMissing", where);
      continue;
    }
    order(
      drawn.officers,
      officers.map((row) => [row[3], row[4]]),
      (id) => faults.add(why(drawn, id), `${where}/${id}`),
      (id) => faults.add("OfficerMissing", `${where}/${id}`),
      (id) => faults.add("OfficerTicketWrong", `${where}/${id}`),
      true,
      () => faults.add("OfficerOrder", where),
    );
    if (!same(skips, skipRows(drawn))) faults.add("SkipWrong", where);
    if (!same(unstaffed, drawn.shortage ? [unstaffedRow(drawn)] : [])) faults.add("UnstaffedWrong", where);
    if (!same(spares, drawn.shortage ? [] : [spareRow(drawn)])) faults.add("SpareWrong", where);
  }

  const strata = new Set(expected.strata.map((s) => s.name));
  const groups = new Set(expected.staffing.map((s) => `${s.object}/${s.organ}`));
  const strangers = new Set();
  for (const [[kind, one, other]] of given.values()) {
    const key = ofStratum.includes(kind) ? one : `${one}/${other}`;
    if (strangers.has(key) || (ofStratum.includes(kind) ? strata : groups).has(key)) continue;
    strangers.add(key);
    if (ofStratum.includes(kind)) faults.add("StratumWrong", one);
    else faults.add("StaffingUnknown", other === None ? one : key);
  }

  if (faults.all.length > before) return;
  const [right, shown] = [resultText(expected).split("\n"), text.split("\n")];
  let at = 0;
  while (at < right.length && at < shown.length && right[at] === shown[at]) at++;
  faults.add("ResultForm", `第${at + 1}行`);
};

// ---- The check.

const askSecrets = async (faults, transcript, rules, seed) => {
  faults.once(
    transcript.promises.map((p) => p.party),
    "参与方",
  );
  faults.once(
    seed.secrets.map((s) => s.party),
    "参与方",
  );
  const named = new Set([...transcript.promises, ...seed.secrets].map((p) => p.party));
  for (const stranger of [...named].filter((party) => !rules.parties.includes(party)).sort()) faults.add("PartyUnknown", stranger);
  const bound = await commitmentOf(transcript);
  for (const party of [...rules.parties].sort()) {
    const made = transcript.promises.find((p) => p.party === party);
    const secret = seed.secrets.find((s) => s.party === party);
    if (!made) faults.add("PromiseMissing", party);
    if (!secret) faults.add("SecretMissing", party);
    else if (!isName(secret.text)) faults.add("SecretForm", party);
    else if (made && (await promise(bound, party, secret.salt, secret.text)) !== made.hash) faults.add("SecretWrong", party);
  }
  if ((rules.source === None) !== (seed.number === None) || (seed.number !== None && !isName(seed.number))) faults.add("PublicNumberWrong");
  if (seed.dice.length !== rules.dice || seed.dice.some((d) => d < 1 || d > 6)) faults.add("DiceWrong");
};

const askTimes = (faults, { promises, frozen }) => {
  if (promises.length === 0) return;
  // In one spelling, times stand in the order of their letters.
  const promised = promises.map((p) => p.at).sort();
  const revealed = promises.map((p) => p.revealed).sort();
  if (promised[0] < frozen) faults.add("TimesOutOfOrder", "", "有秘密的承诺早于名单冻结。");
  if (revealed[0] < promised.at(-1)) faults.add("TimesOutOfOrder", "", "有秘密在全部承诺以前公开。");
};

const commitmentOf = (transcript) => sha256(`fazhi-draw-commitment/1\n${transcript.plan}\n${transcript.poolRoot}\n${transcript.rulesDigest}\n`);

const inputs = async (faults, transcript, poolText) => {
  const told = new Faults();
  const pool = readPool(told, poolText);
  const changed =
    (await sha256(poolText)) !== transcript.poolDigest || (pool && (await treeRoot(poolText.slice(0, -1).split("\n"))) !== transcript.poolRoot);
  if (changed) faults.add("PoolChanged");
  const ruled = new Faults();
  const rules = readRules(ruled, transcript.rules);
  for (const fault of told.all) if (faults.all.length < Most) faults.all.push(fault);
  if ((await sha256(transcript.rules)) !== transcript.rulesDigest) faults.add("RulesChanged");
  for (const fault of ruled.all) if (faults.all.length < Most) faults.all.push(fault);
  if ((await commitmentOf(transcript)) !== transcript.commitment) faults.add("CommitmentWrong");
  const seed = readSeed(transcript.seed);
  if (!seed) faults.add("FileForm", "种子", "不是规定的写法。");
  else if ((await sha256(transcript.seed)) !== transcript.value) faults.add("SeedWrong");
  if (!pool || !rules || !seed) return null;
  for (const [what, { plan }] of [
    ["名单", pool],
    ["抽取规则", rules],
    ["种子", seed],
  ])
    if (plan !== transcript.plan) faults.add("PlanDiffers", what, plan);
  if (faults.all.length > 0) return null;
  const ruledStrata = new Set(rules.strata.map((s) => s.name));
  for (const stratum of [...new Set(pool.objects.map((o) => o.stratum))].sort()) if (!ruledStrata.has(stratum)) faults.add("StratumWithoutRule", stratum);
  const items = new Set(rules.items.map((i) => i.id));
  for (const one of pool.objects) if (!one.items.some((i) => items.has(i))) faults.add("ObjectWithoutItem", one.id);
  return faults.all.length > 0 ? null : { pool, rules, seed };
};

/**
 * Checks a draw: computes it again from the texts of its two files. Whether the commitment is the one published before the draw is for the visitor to compare.
 * @param transcriptText The transcript's text.
 * @param poolText The pool's text; none to take the one that stands in the transcript.
 * @param progress Told how many of the drawn objects have their officers, and of how many: a large draw takes a minute.
 * @returns findings (kind, where, message; none if all agrees), and, where they could be computed, commitment, seed, strata, staffing and the result's text.
 */
export const verifyDraw = async (transcriptText, poolText = null, progress = () => {}) => {
  const transcript = readTranscript(transcriptText);
  if (transcript.fault) return { findings: [transcript.fault] };
  const faults = new Faults();
  const stated = { findings: faults.all, commitment: transcript.commitment, seed: transcript.value };
  const text = poolText ?? transcript.pool;
  if (text === null) {
    faults.add("FileForm", "名单", "笔录里没有名单，请另外给出名单文件。");
    return stated;
  }
  const given = await inputs(faults, transcript, text);
  if (!given) return stated;
  await askSecrets(faults, transcript, given.rules, given.seed);
  askTimes(faults, transcript);
  const drawn = await draw(given.pool, given.rules, transcript.value, progress);
  const result = resultText(drawn);
  if (result !== transcript.result) compare(faults, drawn, transcript.result, given.pool, given.rules);
  return { ...stated, ...drawn, result };
};
