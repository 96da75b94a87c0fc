// Optional: checks a published report's package in the visitor's own browser, as `fazhi report verify` does, all but the text's arithmetic. The
// file stays here: nothing is sent. Comes after proof.js.
(() => {
  "use strict";

  const box = document.querySelector("[data-package]");
  if (!box || !globalThis.fazhiProof) return;
  const { hex, sha256, leaf, root } = globalThis.fazhiProof;
  const Known = "fazhi-report/1";
  const Largest = 20 * 1024 * 1024;

  // What is said to the visitor instead of a result.
  class Refusal extends Error {}

  const utf8 = (text) => new TextEncoder().encode(text);

  // The bytes of Base 64 as an encoder writes it; null for any other spelling.
  const decode = (text) => {
    try {
      const binary = atob(text);
      return btoa(binary) === text ? Uint8Array.from(binary, (c) => c.charCodeAt(0)) : null;
    } catch {
      return null;
    }
  };

  const decodeHash = (text) => {
    const bytes = decode(text);
    return bytes?.length === 32 ? bytes : null;
  };

  const isName = (name) => /^[^\s\p{Cc}+]+$/u.test(name);

  // A public key as it is published: name+id+Base64(algorithm ‖ key) (C2SP signed-note).
  // The algorithm is 1 for a ledger's key and 4 for a witness's (C2SP tlog-cosignature).
  const readKey = async (text, algorithm, whose) => {
    const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
    const bytes = encoded && isName(name) ? decode(encoded) : null;
    if (!bytes || bytes.length === 0 || hex((await sha256(utf8(name + "\n"), bytes)).slice(0, 4)) !== id)
      throw new Refusal(`${whose}公钥格式有误。应为“名称+八位十六进制+Base64”的一行文本。`);
    if (bytes[0] !== algorithm || bytes.length !== 33) throw new Refusal(`这不是${whose}的签名公钥。`);
    try {
      return { name, id, verifier: await crypto.subtle.importKey("raw", bytes.slice(1), "Ed25519", false, ["verify"]) };
    } catch {
      throw new Refusal("这个浏览器不会核验Ed25519签名。请换用新版本的浏览器，或者用下面的命令核验。");
    }
  };

  // A text with the signatures under it, read in the one form it is written in; null for anything else.
  const readNote = (note) => {
    const blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || /[\0-\x09\x0b-\x1f]/.test(note)) return null;
    const signatures = note
      .slice(blank + 2, -1)
      .split("\n")
      .map((line) => {
        const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
        const bytes = name && isName(name) ? decode(encoded) : null;
        return bytes && bytes.length > 4 ? { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) } : null;
      });
    return signatures.includes(null) ? null : { text: note.slice(0, blank + 1), signatures };
  };

  const readCheckpoint = (text) => {
    const [, origin, size, encoded] = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([^\n]+)\n(?:[^\n]+\n)*$/.exec(text) ?? [];
    const head = encoded ? decodeHash(encoded) : null;
    return head && { origin, size: Number(size), root: head };
  };

  const EntryForm = new RegExp(
    "^fazhi-entry/1\nsequence (0|[1-9]\\d{0,14})\ncounty [1-9]\\d{5}\nrecorded \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\nmatter [0-9a-f-]{36}\n" +
      "type .+\nversion .+\nact (.+)\non \\d{4}-\\d\\d-\\d\\d\nactor .+\nrole .+\nbasis .+\ncause (?:-|0|[1-9]\\d*)\npayload (.+)\n$",
  );

  const readEntry = (text) => {
    const [, sequence, act, encoded] = EntryForm.exec(text) ?? [];
    const payload = encoded ? decodeHash(encoded) : null;
    return payload && { sequence: Number(sequence), act, payload };
  };

  const readAct = (payload) => {
    try {
      const { act } = JSON.parse(payload);
      return typeof act.text === "string" && Array.isArray(act.figures) ? act : null;
    } catch {
      return null;
    }
  };

  const isObject = (value) => typeof value === "object" && value !== null;

  // By value: the order of an object's members says nothing.
  const same = (one, other) =>
    one === other ||
    (isObject(one) &&
      isObject(other) &&
      Array.isArray(one) === Array.isArray(other) &&
      Object.keys(one).length === Object.keys(other).length &&
      Object.keys(one).every((name) => Object.hasOwn(other, name) && same(one[name], other[name])));

  const isWhole = (pack) => {
    const texts = (value, ...names) => isObject(value) && names.every((name) => typeof value[name] === "string");
    return (
      texts(pack, "title", "ledger", "text", "entry", "payload", "salt", "checkpoint") &&
      Array.isArray(pack.figures) &&
      pack.figures.every((f) => texts(f, "key", "name", "printed", "rowsDigest")) &&
      Array.isArray(pack.path) &&
      pack.path.every((hash) => typeof hash === "string") &&
      isObject(pack.entries) &&
      Object.values(pack.entries).every(
        (rows) => Array.isArray(rows) && rows.every((r) => texts(r, "leaf") && Number.isSafeInteger(r.sequence)),
      )
    );
  };

  const readPackage = async (file) => {
    if (!file) throw new Refusal("请先选择数据包文件。");
    if (file.size > Largest) throw new Refusal("文件超过20MB。报告数据包没有这么大，请看看是不是选错了文件。");
    let bytes;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      throw new Refusal("读不出这个文件，请重新选择。");
    }
    let pack;
    try {
      pack = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      throw new Refusal("这个文件不是JSON，或者没有下载完整。请重新下载数据包。");
    }
    if (!isObject(pack) || typeof pack.format !== "string" || !pack.format.startsWith("fazhi-report/"))
      throw new Refusal("这个文件不是报告数据包。");
    if (pack.format !== Known) throw new Refusal(`数据包的格式是“${pack.format}”，本页只能核验“${Known}”。`);
    if (!isWhole(pack)) throw new Refusal("数据包缺少内容，已经损坏。请重新下载。");
    return pack;
  };

  const rowsOf = (pack) => pack.figures.filter((f) => Object.hasOwn(pack.entries, f.key)).map((f) => [f, pack.entries[f.key]]);

  // What a witness signs: the time, eight bytes before its signature, then the note's text.
  const cosigned = (bytes, text) => utf8(`cosignature/v1\ntime ${new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)}\n${text}`);

  // In order; each says what is wrong, a sentence for each, or null if there is nothing to check. What one reads it leaves for the next.
  const checks = {
    signature: async (seen, { checkpoint }, key) => {
      seen.note = readNote(checkpoint);
      const own = seen.note?.signatures.filter((s) => s.name === key.name && s.id === key.id) ?? [];
      let right = own.length > 0;
      for (const { bytes } of own) right &&= await crypto.subtle.verify("Ed25519", key.verifier, bytes, utf8(seen.note.text));
      return right ? [] : ["检查点的签名与公钥不符。"];
    },
    witnesses: async ({ note }, _, __, witnesses) => {
      const wrong = [];
      for (const { name, id, verifier } of witnesses) {
        const lines = note.signatures.filter((s) => s.name === name && s.id === id);
        let right = lines.length > 0;
        for (const { bytes } of lines)
          right &&= bytes.length === 72 && (await crypto.subtle.verify("Ed25519", verifier, bytes.slice(8), cosigned(bytes, note.text)));
        if (!right) wrong.push(`检查点没有见证人“${name}”的有效签名。`);
      }
      return witnesses.length > 0 ? wrong : null;
    },
    form: (seen, pack) => {
      seen.checkpoint = readCheckpoint(seen.note.text);
      seen.entry = readEntry(pack.entry);
      seen.salt = decodeHash(pack.salt);
      seen.path = pack.path.map(decodeHash);
      const whole = seen.checkpoint && seen.entry && seen.salt && !seen.path.includes(null);
      return whole ? [] : ["检查点、台账记录或者证明路径不是规定的格式。"];
    },
    origin: ({ checkpoint }, { ledger }) =>
      checkpoint.origin === ledger ? [] : [`检查点属于“${checkpoint.origin}”，不是数据包所称的“${ledger}”。`],
    inclusion: async ({ checkpoint, entry, path }, pack) => {
      const computed = await root(await leaf(utf8(pack.entry)), entry.sequence, checkpoint.size, path);
      return computed && hex(computed) === hex(checkpoint.root) ? [] : ["校核定稿的记录不在检查点所签的台账里。"];
    },
    digest: async ({ entry, salt }, { payload }) =>
      hex(await sha256(salt, utf8(payload))) === hex(entry.payload) ? [] : ["校核定稿的内容与台账记录的摘要不符。"],
    act: (seen, { payload }) => {
      seen.final = readAct(payload);
      return seen.entry.act === "AuditReport" && seen.final ? [] : ["台账记录不是校核定稿。"];
    },
    text: ({ final }, { text }) => (final.text === text ? [] : ["报告正文与台账所记的定稿不同。"]),
    figures: ({ final }, { figures }) => (same(final.figures, figures) ? [] : ["报告的数字与台账所记的定稿不同。"]),
    printed: (_, { text, figures }) =>
      figures.filter((f) => !text.includes(f.printed)).map((f) => `正文里没有“${f.name}”的数字${f.printed}。`),
    rows: async (_, pack) => {
      const wrong = [];
      for (const [figure, rows] of rowsOf(pack))
        if (hex(await sha256(utf8(rows.map((r) => `${r.sequence} ${r.leaf}\n`).join("")))) !== figure.rowsDigest)
          wrong.push(`“${figure.name}”背后的事项清单与定稿的摘要不符。`);
      return rowsOf(pack).length > 0 ? wrong : null;
    },
    later: ({ entry }, pack) => {
      const late = rowsOf(pack).filter(([, rows]) => rows.some((r) => r.sequence >= entry.sequence));
      return rowsOf(pack).length > 0 ? late.map(([figure]) => `“${figure.name}”背后有定稿以后的记录。`) : null;
    },
  };

  // Once one of these fails, the others prove nothing.
  const decisive = ["signature", "form", "act"];

  const result = box.querySelector("[data-result]");
  const verdict = result.querySelector("[data-verdict]");
  const line = (name) => result.querySelector(`[data-check="${name}"]`);

  const conclude = (words, kind = "fz-notice") => {
    verdict.querySelector("p").textContent = words;
    verdict.className = kind;
  };

  const mark = (name, words, kind, wrong = []) => {
    const badge = line(name).querySelector(".fz-badge");
    badge.hidden = words === "";
    badge.textContent = words;
    badge.className = `fz-badge fz-badge-${kind}`;
    line(name).querySelector("ul").replaceChildren(
      ...wrong.map((sentence) => {
        const item = document.createElement("li");
        item.textContent = sentence;
        return item;
      }),
    );
  };

  const run = async () => {
    for (const name of Object.keys(checks)) mark(name, "", "plain");
    if (!globalThis.crypto?.subtle) throw new Refusal("这个浏览器或者连接方式不能在本机计算，请用下面的命令核验。");
    const pack = await readPackage(box.querySelector("[name=package]").files[0]);
    const key = await readKey(box.querySelector("[name=key]").value, 1, "台账");
    const witnesses = [];
    for (const line of box.querySelector("[name=witnesses]").value.split("\n"))
      if (line.trim() !== "") witnesses.push(await readKey(line, 4, "见证人"));
    const seen = {};
    let wrong = 0;
    let stopped = false;
    for (const [name, check] of Object.entries(checks)) {
      const found = stopped ? null : await check(seen, pack, key, witnesses);
      if (found === null) mark(name, stopped ? "未核" : name === "witnesses" ? "未填" : "未附", "ended");
      else if (found.length === 0) mark(name, "相符", "done");
      else mark(name, "不符", "late", found);
      wrong += found?.length ?? 0;
      stopped ||= decisive.includes(name) && found?.length > 0;
    }
    // The first line of the text is its title, and it is proven; the package's own title isn't.
    const title = pack.text.split("\n", 1)[0];
    if (wrong > 0) conclude(`不一致：有${wrong}处不符，见下。`, "fz-notice fz-notice-late");
    else conclude(`一致：《${title}》正文和${pack.figures.length}个数字与台账的定稿记录相符，签名有效（${key.name}）。`, "fz-flash");
  };

  box.querySelector("[name=keyfile]").addEventListener("change", async (e) => {
    const file = e.target.files[0];
    if (file && file.size < 10_000) box.querySelector("[name=key]").value = (await file.text()).trim();
    else if (file) conclude("这个文件不是公钥。", "fz-notice fz-notice-warn");
  });

  let running = false;
  box.querySelector("[data-run]").addEventListener("click", async () => {
    if (running) return;
    running = true;
    conclude("正在您的浏览器里核对……");
    try {
      await run();
    } catch (e) {
      conclude(e instanceof Refusal ? e.message : "没有核成，请刷新页面再试。", "fz-notice fz-notice-warn");
    } finally {
      running = false;
      verdict.scrollIntoView({ block: "nearest" });
    }
  });

  box.querySelector("[data-with]").hidden = false;
  box.querySelector("[data-without]").hidden = true;
  conclude("选好数据包，再按“核验”。");
})();
