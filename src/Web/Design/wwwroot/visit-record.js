// The page on which a visit is recorded on the spot. Everything typed, photographed and signed is kept in the phone as it comes; sending closes the record and hands it to the outbox.
(async () => {
  "use strict";

  const root = document.querySelector("[data-visit-record]");
  if (!root) return;
  const at = (name) => root.querySelector(`[data-${name}]`);
  const [told, keptPage] = [at("told"), at("kept-page")];
  const { visit, title, account, worker } = root.dataset;
  if (!window.isSecureContext || !window.indexedDB || !navigator.serviceWorker || !window.crypto?.subtle) {
    at("unable").hidden = false;
    return;
  }

  const Longest = 1600;
  const LargestCopy = 2 << 20;
  const LargestFile = 10 << 20;
  const MostFiles = 30;
  const Settled = 800;
  const Look = 15_000;

  const outbox = await import(root.dataset.outbox);

  const settle = async () => {
    const kept = await outbox.keepPage(worker);
    keptPage.textContent = kept
      ? "这一页已经存在手机上，没有网络也能打开。"
      : "这一页还没有存在手机上。请在有网络的地方重新打开一次。";
    keptPage.dataset.keptPage = kept ? "kept" : "not";
  };

  const panel = outbox.mount(at("outbox-panel"), account, (result) => came(result));
  const form = root.querySelector("form");
  let record = null;
  let locked = false;

  if (!form) {
    await panel.flush();
    await settle();
    return;
  }

  // ---- What is there already.

  const fresh = () => ({
    id: crypto.randomUUID(),
    visit,
    title,
    account,
    state: "draft",
    on: outbox.dayOf(Date.now()),
    values: {},
    entry: root.dataset.entry === "true",
    position: null,
    files: [],
    taken: 0,
    manifest: null,
    problems: [],
    note: "",
  });

  try {
    record = (await outbox.all()).filter((r) => r.visit === visit && r.account === account).pop() ?? fresh();
  } catch {
    record = fresh();
    told.textContent = "手机的存储打不开：写下的内容只在这一页上，请不要关闭，写完就送出或者导出文件。";
  }

  // The enterprise may have scanned since the record was begun: what the page of now asks for counts.
  if (record.state !== "waiting") record.entry = root.dataset.entry === "true";

  // What changes the record goes one after another; what is asked for after it finds it done.
  let work = Promise.resolve();
  const next = (step) => (work = work.then(step).catch((error) => (told.textContent = `没有做成：${error.message || error}`)));

  // ---- The fields.

  const fields = [...form.querySelectorAll("[name]")].filter((f) => !f.name.startsWith("_") && f.type !== "file");
  for (const field of fields) if (field.name === "from" || field.name === "until") field.type = "time";
  const day = form.querySelector("[name=_on]");
  const refused = form.querySelector("[name=_refused]");

  const fill = () => {
    day.value = record.on;
    refused.value = record.position?.refused ?? "";
    for (const field of fields) {
      const value = record.values[field.name];
      if (field.type === "checkbox") field.checked = value === true;
      else if (field.type === "radio") field.checked = value === field.value;
      else field.value = value ?? "";
    }
  };

  const collect = () => {
    record.on = day.value || record.on;
    for (const field of fields) {
      if (field.type === "checkbox") record.values[field.name] = field.checked;
      else if (field.type !== "radio") record.values[field.name] = field.value.trim();
      else if (field.checked) record.values[field.name] = field.value;
    }
    if (refused.value.trim()) record.position = { refused: refused.value.trim() };
    else if (record.position?.refused) record.position = null;
    showPosition();
  };

  let asked = false;
  const keep = async () => {
    if (locked) return;
    collect();
    await outbox.save(record);
    told.textContent = `已经保存在手机上（${outbox.isoOf(Date.now()).slice(11, 16)}）。`;
    if (!asked && navigator.storage?.persist) {
      asked = true;
      at("persisted").textContent = (await navigator.storage.persist())
        ? "手机答应不自动清除。"
        : "手机没有答应长期保存：空间不足时可能清除，请尽早送出。";
    }
    await panel.show();
  };

  let timer = 0;
  form.addEventListener("input", (event) => {
    if (locked || event.target.type === "file") return;
    clearTimeout(timer);
    timer = setTimeout(() => next(keep), Settled);
  });
  for (const moment of ["visibilitychange", "pagehide"])
    addEventListener(moment, () => record?.savedAt && !locked && document.visibilityState === "hidden" && next(keep));

  // A phone may throw the storage away under an open page: what is on the page is written again.
  setInterval(() => next(async () => {
    if (record?.savedAt && !(await outbox.has(record.id))) {
      await outbox.save(record);
      told.textContent = "手机清除过存储，这一页的内容已经重新保存。";
      await panel.show();
    }
  }), Look);

  // Another page of this phone has sent or deleted it.
  outbox.onForgotten((id) => record?.id === id && location.reload());

  // ---- Photos: the original is hashed and stays where it is; a reduced copy is kept and sent.

  const pictures = at("photos");

  const reduced = async (file) => {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const canvas = document.createElement("canvas");
    for (let side = Longest; side >= 400; side = Math.round(side * 0.7)) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      [canvas.width, canvas.height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
      canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
      if (blob && blob.size <= LargestCopy) return blob;
    }
    throw new Error("too large");
  };

  const take = async (file) => {
    if (record.files.length >= MostFiles) throw new Error(`照片和签名合计不超过${MostFiles}个。`);
    const whole = await file.arrayBuffer();
    const original = await outbox.hashOf(whole);
    if (record.files.some((f) => f.original === original)) return;
    let [bytes, type] = [null, "image/jpeg"];
    try {
      bytes = await (await reduced(file)).arrayBuffer();
    } catch {
      // What this browser can't draw is sent as it is, if the server takes it.
      if (!["image/jpeg", "image/png"].includes(file.type) || whole.byteLength > LargestFile)
        throw new Error(`“${file.name}”不能读取，请改用JPG或者PNG照片。`);
      [bytes, type] = [whole, file.type];
    }
    record.taken = (record.taken ?? 0) + 1;
    record.files.push({
      name: `照片${record.taken}.${type === "image/png" ? "png" : "jpg"}`,
      role: "photo",
      original,
      sent: await outbox.hashOf(bytes),
      size: bytes.byteLength,
      takenAt: outbox.isoOf(file.lastModified || Date.now()),
      type,
      bytes,
    });
  };

  const showPhotos = async () => {
    const rows = [];
    for (const file of record.files.filter((f) => f.role === "photo")) {
      const row = document.createElement("li");
      const canvas = document.createElement("canvas");
      const text = document.createElement("span");
      const gone = document.createElement("button");
      [canvas.width, canvas.height] = [96, 96];
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", `${file.name}的缩略图`);
      const bitmap = await createImageBitmap(new Blob([file.bytes], { type: file.type })).catch(() => null);
      if (bitmap) {
        const scale = Math.max(96 / bitmap.width, 96 / bitmap.height);
        const [w, h] = [bitmap.width * scale, bitmap.height * scale];
        canvas.getContext("2d").drawImage(bitmap, (96 - w) / 2, (96 - h) / 2, w, h);
      }
      text.textContent = `${file.name}，${Math.ceil(file.size / 1024)}KB，原件摘要${file.original.slice(0, 8)}……`;
      Object.assign(gone, { type: "button", className: "btn btn-sm", textContent: "去掉", disabled: locked });
      gone.setAttribute("aria-label", `去掉：${file.name}`);
      gone.addEventListener("click", () => next(async () => {
        record.files = record.files.filter((f) => f !== file);
        await showPhotos();
        await keep();
      }));
      row.append(canvas, text, gone);
      rows.push(row);
    }
    pictures.replaceChildren(...rows);
  };

  form.querySelector("[name=_photos]").addEventListener("change", (event) => {
    const taken = [...event.target.files];
    event.target.value = "";
    for (const [i, file] of taken.entries())
      next(async () => {
        told.textContent = `正在处理第${i + 1}张，共${taken.length}张……`;
        await take(file);
        await keep();
        await showPhotos();
      });
  });

  // ---- Signatures.

  const { default: SignaturePad } = await import(root.dataset.pad);
  const pads = [...form.querySelectorAll("[data-signature]")].map((box) => {
    const canvas = box.querySelector("canvas");
    const pad = new SignaturePad(canvas, { backgroundColor: "rgb(255,255,255)", penColor: "rgb(10,30,70)" });
    const name = `${box.dataset.signature}.png`;
    pad.addEventListener("endStroke", () => next(async () => {
      const bytes = await (await new Promise((done) => canvas.toBlob(done, "image/png"))).arrayBuffer();
      const hash = await outbox.hashOf(bytes);
      const signed = { name, role: "signature", original: hash, sent: hash, size: bytes.byteLength, takenAt: outbox.isoOf(Date.now()), type: "image/png", bytes };
      record.files = [...record.files.filter((f) => f.name !== name), signed];
      await keep();
    }));
    box.querySelector("button").addEventListener("click", () => next(async () => {
      pad.clear();
      record.files = record.files.filter((f) => f.name !== name);
      await keep();
    }));
    // Drawn in the points of this screen; what was signed before is laid under.
    const fit = async () => {
      const ratio = Math.max(devicePixelRatio || 1, 1);
      [canvas.width, canvas.height] = [canvas.offsetWidth * ratio, canvas.offsetHeight * ratio];
      canvas.getContext("2d").scale(ratio, ratio);
      pad.clear();
      const before = record.files.find((f) => f.name === name);
      if (!before) return;
      const bitmap = await createImageBitmap(new Blob([before.bytes], { type: "image/png" }));
      canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.offsetWidth, canvas.offsetHeight);
    };
    let width = 0;
    new ResizeObserver(() => {
      if (canvas.offsetWidth === width || canvas.offsetWidth === 0) return;
      width = canvas.offsetWidth;
      next(fit);
    }).observe(canvas);
    return { pad, fit };
  });

  // ---- Where it is.

  const where = at("position");
  const showPosition = () => {
    const p = record.position;
    where.textContent =
      p?.latitude !== undefined ? `已经取得：北纬${p.latitude}，东经${p.longitude}，误差${Math.ceil(p.accuracy)}米，${p.at.slice(11, 16)}。`
      : p?.refused ? "不记录位置，原因写在下面。"
      : "还没有取得位置。";
  };
  const failures = { 1: "没有允许取得位置", 2: "手机取不到位置", 3: "过了时间没有取得位置" };
  at("locate").addEventListener("click", () => {
    where.textContent = "正在取得位置……";
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => next(async () => {
        refused.value = "";
        const round = (n) => Math.round(n * 1e6) / 1e6;
        record.position = {
          latitude: round(coords.latitude),
          longitude: round(coords.longitude),
          accuracy: coords.accuracy,
          at: outbox.isoOf(timestamp || Date.now()),
        };
        await keep();
      }),
      (error) => (where.textContent = `${failures[error.code] ?? "没有取得位置"}。请再试，或者写明不记录位置的原因。`),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  });

  // ---- Sending.

  const problems = at("problems");
  const complain = (all) => {
    problems.hidden = all.length === 0;
    problems.querySelector("ul").replaceChildren(
      ...all.map(({ field, text }) => {
        const row = document.createElement("li");
        const id = field && `f-${field}`;
        const link = document.createElement(id && document.getElementById(id) ? "a" : "strong");
        if (link.tagName === "A") link.href = `#${id}`;
        link.textContent = text;
        row.append(link);
        return row;
      }),
    );
    if (all.length > 0) problems.focus();
  };

  const lock = (on) => {
    locked = on;
    form.querySelector("fieldset").disabled = on;
    for (const { pad } of pads) pad[on ? "off" : "on"]();
    at("reopen").hidden = !on;
    at("save").hidden = on;
    at("send").textContent = on ? "再送一次" : "送出";
  };

  const lacking = () => {
    const { values, position } = record;
    const wanted = [
      ["from", "请填写开始时间。"],
      ["until", "请填写结束时间。"],
      ["place", "请填写检查地点。"],
      ["present", "请填写企业在场人员。"],
      ["account", "请填写检查情况。"],
      ["result", "请选择检查结果。"],
      ...(record.entry ? [["whyNotScanned", "请填写企业没有扫码的原因；企业扫过码的，在有网络时重新打开这一页。"]] : []),
    ];
    const all = wanted.filter(([name]) => !values[name]).map(([field, text]) => ({ field, text }));
    if (!values.shownAndTold) all.push({ field: "shownAndTold", text: "请先出示执法证件和检查通知书，告知权利。" });
    if (!position) all.push({ field: "_refused", text: "请取得位置，或者写明不记录位置的原因。" });
    else if (position.refused?.length > 80) all.push({ field: "_refused", text: "不记录位置的原因不超过80字。" });
    return all;
  };

  const shut = async () => {
    collect();
    const all = lacking();
    complain(all);
    if (all.length > 0) {
      await keep();
      return false;
    }
    await outbox.close(record);
    await outbox.save(record);
    lock(true);
    return true;
  };

  const signIn = () => {
    const link = document.createElement("a");
    link.href = `/office/sign-in?return=${encodeURIComponent(location.pathname)}`;
    link.textContent = "去登录";
    told.append(link);
  };

  const came = (result) => {
    if (!record || result.id !== record.id) return;
    if (result.came === "received") {
      record = null;
      form.remove();
      const link = document.createElement("a");
      link.href = result.address;
      link.textContent = "查看这次检查";
      told.textContent = "服务器已经收到全部内容，手机上的已经删除。";
      told.append(link);
      told.dataset.told = "received";
    } else if (result.came === "deleted") {
      record = fresh();
      location.reload();
    } else if (result.came === "refused") {
      // As the outbox has it: what is kept from here on keeps the reasons too.
      Object.assign(record, { state: "refused", problems: result.problems, note: result.note });
      lock(false);
      complain(result.problems);
      told.textContent = result.note;
    } else if (result.note) {
      told.textContent = `已经封存在手机上，等待送出。${result.note}`;
      if (result.came === "signed-out") signIn();
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    // A phone's keyboard has a key that sends a form: it keeps, and no more.
    if (event.submitter !== at("send")) {
      next(keep);
      return;
    }
    next(async () => {
      if (!locked && !(await shut())) return;
      told.textContent = "正在送出……";
      await panel.flush(record.id);
    });
  });
  at("save").addEventListener("click", () => next(keep));
  at("export").addEventListener("click", () => next(async () => {
    if (!locked) {
      collect();
      await outbox.close(record);
      record.state = "draft";
    }
    outbox.download(record);
  }));
  at("reopen").addEventListener("click", () => next(async () => {
    record.state = "draft";
    lock(false);
    await keep();
  }));

  form.hidden = false;
  fill();
  showPosition();
  await showPhotos();
  if (record.state === "waiting") lock(true);
  if (record.state === "refused") complain(record.problems);
  root.dataset.ready = "true";
  await panel.show();
  if (navigator.onLine) next(() => panel.flush());
  await settle();
})();
