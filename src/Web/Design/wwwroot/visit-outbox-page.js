// The page of what waits in this phone: it is sent from here, a file made elsewhere is taken, and who signs out is told what stays.
(async () => {
  "use strict";

  const root = document.querySelector("[data-visit-outbox]");
  if (!root) return;
  const at = (name) => root.querySelector(`[data-${name}]`);
  const { account, worker } = root.dataset;
  if (!window.isSecureContext || !window.indexedDB || !window.crypto?.subtle) {
    at("unable").hidden = false;
    return;
  }

  const outbox = await import(root.dataset.outbox);
  const told = at("told");
  const panel = outbox.mount(at("outbox-panel"), account);

  at("import").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    const record = await outbox.fromFile(file, account);
    if (!record) {
      told.textContent = `“${file.name}”不是导出的现场记录，或者不完整。`;
      return;
    }
    try {
      await outbox.save(record);
    } catch (error) {
      told.textContent = `没有存下：${error.message || error}`;
      return;
    }
    told.textContent = "已经导入，正在送出……";
    await panel.flush(record.id, true);
    told.textContent = "";
  });

  // ---- Signing out.

  const leave = at("leave");
  const signOut = async (deletes) => {
    let session = null;
    try {
      session = await outbox.token();
    } catch {
      told.textContent = "没有网络，现在不能退出登录。";
      return;
    }
    if (deletes) for (const record of await outbox.all()) if (record.account === account) await outbox.forget(record.id);
    for (const name of (await globalThis.caches?.keys()) ?? []) if (name.startsWith("fazhi-kept:")) await caches.delete(name);
    if (!session) return location.assign("/office/sign-in");
    const form = document.createElement("form");
    const token = document.createElement("input");
    [form.method, form.action] = ["post", "/office/sign-out"];
    [token.type, token.name, token.value] = ["hidden", "_token", session.token];
    form.append(token);
    document.body.append(form);
    form.submit();
  };

  if (new URLSearchParams(location.search).has("leaving")) {
    const own = (await outbox.all().catch(() => [])).filter((r) => r.account === account);
    leave.hidden = false;
    at("leave-list").replaceChildren(
      ...own.map((record) => {
        const row = document.createElement("li");
        row.textContent = `${record.title}（${record.on}，照片和签名${record.files.length}个）`;
        return row;
      }),
    );
    at("leave-nothing").hidden = own.length > 0;
    at("leave-deleting").hidden = own.length === 0;
    at("leave-keeping").addEventListener("click", () => signOut(false));
    at("leave-deleting").addEventListener("click", () => confirm(`删除${own.length}份没有送达的记录？删除以后找不回来。`) && signOut(true));
    leave.focus();
  }

  await panel.show();
  root.dataset.ready = "true";
  if (navigator.onLine) await panel.flush();
  if (navigator.serviceWorker) await outbox.keepPage(worker);
})();
