// What a phone keeps of visits recorded on the spot: drafts and records that wait to be sent, in IndexedDB, and how they are sent. A module without page of its own. A record is forgotten when the server has
// acknowledged the digest of its manifest, and for no other reason but that somebody says so.

const Base = "fazhi-visits";
const Records = "records";
const Format = "fazhi-visit-bundle/2";
const FileFormat = "fazhi-visit-file/1";
const Kept = "fazhi.kept";
const County = 8 * 3600_000;
const Again = 60_000;

// ---- Time, as the county has it, whatever the phone's zone.

export const isoOf = (ms) => new Date(ms + County).toISOString().slice(0, 19) + "+08:00";
export const dayOf = (ms) => isoOf(ms).slice(0, 10);

export const hashOf = async (bytes) =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (b) => b.toString(16).padStart(2, "0")).join("");

// ---- The database. Phones close it when memory is short, and some throw it away: it is opened again, once, and whoever asked hears of it if that fails too.

let opened = null;

const connect = () =>
  (opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(Base, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(Records, { keyPath: "id" });
    request.onsuccess = () => {
      const base = request.result;
      base.onclose = () => (opened = null);
      base.onversionchange = () => {
        base.close();
        opened = null;
      };
      done(base);
    };
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error("blocked"));
  }).catch((error) => {
    opened = null;
    throw error;
  }));

const once = async (mode, ask) => {
  const transaction = (await connect()).transaction(Records, mode, mode === "readwrite" ? { durability: "strict" } : {});
  return new Promise((done, failed) => {
    const request = ask(transaction.objectStore(Records));
    // Done is what is on disk, not what was asked for.
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = () => failed(transaction.error);
    transaction.onabort = () => failed(transaction.error ?? new Error("aborted"));
  });
};

const ask = async (mode, what) => {
  try {
    return await once(mode, what);
  } catch (error) {
    if (error?.name === "QuotaExceededError") throw error;
    opened = null;
    return once(mode, what);
  }
};

export const all = async () => (await ask("readonly", (store) => store.getAll())).sort((a, b) => a.savedAt - b.savedAt);
export const find = (id) => ask("readonly", (store) => store.get(id));
export const has = async (id) => (await ask("readonly", (store) => store.count(id))) > 0;

export const save = async (record) => {
  record.savedAt = Date.now();
  await ask("readwrite", (store) => store.put(record));
  await count();
};

export const forget = async (id) => {
  await ask("readwrite", (store) => store.delete(id));
  pages.postMessage(id);
  await count();
};

// Other pages of this phone may have it open: none of them keeps what another has sent.
const pages = new BroadcastChannel(Base);
export const onForgotten = (told) => pages.addEventListener("message", (event) => told(event.data));

// Whoever signs out on any page is told that something waits here.
const count = async () => {
  const waiting = await ask("readonly", (store) => store.count());
  if (waiting === 0) localStorage.removeItem(Kept);
  else localStorage.setItem(Kept, JSON.stringify({ count: waiting, address: "/office/enterprise-inspection/outbox" }));
};

// ---- The page.

/** Has the service worker keep this page, if there is network; whether it is kept. */
export const keepPage = async (worker) => {
  try {
    if (navigator.onLine) {
      const { active } = await navigator.serviceWorker.register(worker, { scope: "/office/enterprise-inspection/" }).then(() => navigator.serviceWorker.ready);
      const channel = new MessageChannel();
      const answered = new Promise((done) => (channel.port1.onmessage = (event) => done(event.data)));
      active.postMessage({ keep: location.pathname }, [channel.port2]);
      if ((await answered).kept) return true;
    }
    return Boolean(await caches.match(location.pathname, { cacheName: `fazhi-kept:${location.pathname}` }));
  } catch {
    return false;
  }
};

// ---- The manifest.

/** Closes a record: from here on it is sent as it is, and known by the digest of these bytes. */
export const close = async (record) => {
  const { id, visit, on, values, entry, position, files } = record;
  const { whyNotScanned, lateReason, ...fields } = values;
  for (const name of Object.keys(fields)) if (fields[name] === "") delete fields[name];
  record.manifest = JSON.stringify({
    format: Format,
    bundle: id,
    visit,
    on,
    closedAt: isoOf(Date.now()),
    ...(entry && whyNotScanned ? { whyNotScanned } : {}),
    ...(lateReason && on < dayOf(Date.now()) ? { lateReason } : {}),
    position,
    record: fields,
    files: files.map(({ name, role, original, sent, size, takenAt }) => ({ name, role, original, sent, size, takenAt })),
  });
  record.digest = await hashOf(new TextEncoder().encode(record.manifest));
  record.state = "waiting";
  record.problems = [];
  record.note = "";
};

// ---- Sending.

const post = (visit) => `/office/enterprise-inspection/${visit}/record`;

/** A token of the session of now; null if nobody is signed in. Without network it throws. */
export const token = async () => {
  const answer = await fetch("/office/enterprise-inspection/outbox/token", { redirect: "manual", cache: "no-store" });
  if (answer.type === "opaqueredirect" || answer.status === 401) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

/** Sends one record. What comes of it: received, refused, signed-out, other, later; nothing but “received” lets the phone forget. */
const send = async (record) => {
  let session;
  try {
    session = await token();
  } catch {
    return { came: "later", note: "没有连上服务器。" };
  }
  if (session === null) return { came: "signed-out", note: "登录已经过期。请重新登录，再送出；记录仍在这部手机上。" };
  if (session.account !== record.account) return { came: "other", note: "这份记录是另一个账号的。请用那个账号登录以后送出。" };
  const body = new FormData();
  body.append("_token", session.token);
  body.append("manifest", record.manifest);
  record.files.forEach((file, i) => body.append(`file-${i}`, new Blob([file.bytes], { type: file.type }), file.name));
  let answer, said;
  try {
    answer = await fetch(post(record.visit), { method: "POST", body, redirect: "manual" });
    if (answer.type === "opaqueredirect" || answer.status === 401)
      return { came: "signed-out", note: "登录已经过期。请重新登录，再送出；记录仍在这部手机上。" };
    said = await answer.json();
  } catch {
    return {
      came: "later",
      note:
        answer?.status === 413 ? "记录太大，服务器没有接收。请减少照片，或者导出文件。"
        : answer?.status === 429 ? "送得太多，请过一会儿再送。"
        : "送到一半断开了，或者服务器没有答复；会再送，不会记两次。",
    };
  }
  if (answer.ok && said.bundle === record.id && said.acknowledged === (await hashOf(new TextEncoder().encode(record.manifest))))
    return { came: "received", address: said.address, sequence: said.sequence };
  if (answer.ok) return { came: "later", note: "服务器答复的摘要与手机上的不符，记录仍在手机上。" };
  const problems = said.problems ?? [];
  if (answer.status >= 500) return { came: "later", note: problems.map((p) => p.text).join("") || "服务器暂时不能接收。" };
  return { came: "refused", problems, note: "服务器没有接收，记录仍在手机上。" };
};

// One page sends at a time; a record that two pages send all the same is recorded once.
const alone = (work) => (navigator.locks ? navigator.locks.request("fazhi-visits", work) : work());

/** Sends a record that was closed, and forgets it if the server has it. */
export const deliver = (id) =>
  alone(async () => {
    const record = await find(id);
    if (!record || record.state === "draft") return { came: "gone" };
    const result = await send(record);
    if (result.came === "received") {
      await forget(id);
      if (!(await all()).some((other) => other.visit === record.visit)) await globalThis.caches?.delete(`fazhi-kept:${post(record.visit)}`);
      return { ...result, title: record.title };
    }
    record.state = result.came === "refused" ? "refused" : "waiting";
    record.problems = result.problems ?? [];
    record.note = result.note;
    await save(record);
    return result;
  });

// ---- A file, for when all else fails: a line, the length of the manifest, the manifest, and the files one after another in its order.

export const toFile = (record) => {
  const manifest = new TextEncoder().encode(record.manifest);
  return new Blob([`${FileFormat}\n${manifest.length}\n`, manifest, ...record.files.map((f) => f.bytes)], { type: "application/octet-stream" });
};

/** The record in a file; null if it is none, or not whole. */
export const fromFile = async (file, account) => {
  const bytes = await file.arrayBuffer();
  const head = new TextDecoder().decode(bytes.slice(0, 64)).split("\n");
  const length = Number(head[1]);
  if (head[0] !== FileFormat || !Number.isInteger(length)) return null;
  let at = `${FileFormat}\n${head[1]}\n`.length;
  const written = bytes.slice(at, (at += length));
  try {
    const manifest = new TextDecoder("utf-8", { fatal: true }).decode(written);
    const told = JSON.parse(manifest);
    const files = [];
    for (const named of told.files) {
      const part = bytes.slice(at, (at += named.size));
      if ((await hashOf(part)) !== named.sent) return null;
      files.push({ ...named, type: named.name.endsWith(".png") ? "image/png" : "image/jpeg", bytes: part });
    }
    if (at !== bytes.byteLength) return null;
    const { whyNotScanned, lateReason, position } = told;
    return {
      id: told.bundle,
      visit: told.visit,
      on: told.on,
      title: "从文件导入的记录",
      account,
      state: "waiting",
      values: { ...told.record, whyNotScanned, lateReason },
      entry: Boolean(whyNotScanned),
      position,
      files,
      manifest,
      digest: await hashOf(written),
      problems: [],
      note: "",
    };
  } catch {
    return null;
  }
};

// ---- The panel.

const states = { draft: "草稿，没有送出", waiting: "等待送出", refused: "服务器没有接收，请修改后再送" };

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

export const download = (record) => {
  const link = element("a", "", { href: URL.createObjectURL(toFile(record)), download: `现场记录${record.on}-${record.id.slice(-6)}.fazhi` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), Again);
};

/**
 * Shows what is kept in this phone, and sends what waits: when the page opens, when the network comes back, every minute, and when somebody presses.
 * @param root The panel: a list [data-outbox-list] and a line [data-outbox-state].
 * @param account The account whose page it is.
 * @param came Is told what came of each record that was sent.
 */
export const mount = (root, account, came = () => {}) => {
  const [list, state] = [root.querySelector("[data-outbox-list]"), root.querySelector("[data-outbox-state]")];
  const received = [];

  const show = async () => {
    let records;
    try {
      records = await all();
    } catch {
      state.textContent = "手机的存储打不开。请不要关闭这一页，先导出文件。";
      return;
    }
    const others = records.filter((r) => r.account !== account).length;
    state.textContent =
      (records.length === 0 ? "没有等待送出的记录。" : `手机上有${records.length}份记录。`) +
      (others > 0 ? `其中${others}份是别的账号的，用那个账号登录才能送出。` : "");
    list.replaceChildren(
      ...received.map(({ title, address }) => {
        const row = element("li", "", { "data-state": "received" });
        row.append(element("strong", title), element("span", "服务器已经收到，手机上的已经删除。"), element("a", "查看这次检查", { href: address }));
        return row;
      }),
      ...records.filter((r) => r.account === account).map(rowOf),
    );
  };

  const rowOf = (record) => {
    const row = element("li", "", { "data-state": record.state, "data-record": record.id });
    row.append(
      element("strong", record.title),
      element("span", `${record.on}；照片${record.files.filter((f) => f.role === "photo").length}张，签名${record.files.filter((f) => f.role === "signature").length}个；${states[record.state]}`),
    );
    if (record.note) row.append(element("span", record.note));
    for (const problem of record.problems) row.append(element("span", problem.text));
    const buttons = element("div", "", { class: "fz-onspot-buttons" });
    const button = (text, work, cls = "btn btn-sm") => {
      const made = element("button", text, { type: "button", class: cls, "aria-label": `${text}：${record.title}` });
      made.addEventListener("click", work);
      buttons.append(made);
    };
    const here = location.pathname === post(record.visit);
    // The page on which it is written sends it itself: what is typed there goes with it.
    if (record.state !== "draft" && !here) button("送出", () => flush(record.id, true), "btn btn-sm btn-primary");
    if (record.manifest) button("导出文件", () => download(record));
    if (!here) buttons.append(element("a", "打开", { class: "btn btn-sm", href: post(record.visit), "aria-label": `打开：${record.title}` }));
    button("删除", async () => {
      if (!confirm(`删除“${record.title}”的记录？服务器没有收到，删除以后找不回来。`)) return;
      await forget(record.id);
      came({ came: "deleted", id: record.id });
      await show();
    });
    row.append(buttons);
    return row;
  };

  /** Sends what waits, or one record; one that was refused only when somebody asks. */
  const flush = async (only, asked = false) => {
    let waiting;
    try {
      waiting = (await all()).filter((r) => r.account === account && (only ? r.id === only : r.state === "waiting"));
    } catch {
      return show();
    }
    for (const record of waiting) {
      if (asked) state.textContent = `正在送出“${record.title}”……`;
      const result = await deliver(record.id);
      if (result.came === "received") received.push(result);
      came({ ...result, id: record.id });
      if (result.came === "signed-out" || result.came === "later") break;
    }
    await show();
  };

  addEventListener("online", () => flush());
  setInterval(() => document.visibilityState === "visible" && flush(), Again);
  return { show, flush };
};
