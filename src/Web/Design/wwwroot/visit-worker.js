// The service worker of the pages that record a visit on the spot. It keeps such a page with everything it needs, so that it opens without network, and gives way to the network where there is one. It keeps
// no answers of its own accord and knows nothing of what is recorded: that is the page's business.

const Pages = /^\/office\/enterprise-inspection\/([0-9a-f-]{36}\/record|outbox)$/;
const Prefix = "fazhi-kept:";

// A network that doesn't answer is none.
const Patience = 8000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { keep } = event.data ?? {};
  if (!Pages.test(keep)) return;
  event.waitUntil(
    store(keep).then(
      () => event.ports[0]?.postMessage({ kept: true }),
      (error) => event.ports[0]?.postMessage({ kept: false, why: String(error) }),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate" && Pages.test(address.pathname)) event.respondWith(page(request, address.pathname));
  else if (address.pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

// What a page needs stands in it. It is all there before the page takes the place of the one before: a page is never kept without its scripts, and one that is kept stays usable whatever the server has become.
const store = async (path) => {
  const answer = await load(path, "no-store");
  const html = await answer.clone().text();
  const assets = new Map();
  for (const [, address] of html.matchAll(/="(\/assets\/[^"]+)"/g)) assets.set(address, null);
  for (const address of [...assets.keys()]) {
    const part = await load(address, "default");
    assets.set(address, part);
    if (!address.includes(".css")) continue;
    for (const [, font] of (await part.clone().text()).matchAll(/url\("?([^")]+\.woff2[^")]*)"?\)/g)) {
      const whole = new URL(font, new URL(address, location.origin));
      assets.set(whole.pathname + whole.search, await load(whole.href, "default"));
    }
  }
  const cache = await caches.open(Prefix + path);
  for (const [address, part] of assets) await cache.put(address, part);
  await cache.put(path, answer);
  for (const old of await cache.keys()) {
    const { pathname, search } = new URL(old.url);
    if (pathname !== path && !assets.has(pathname + search)) await cache.delete(old);
  }
};

const load = async (address, cache) => {
  const answer = await fetch(address, { cache, redirect: "error", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
};

const page = async (request, path) => {
  const kept = await caches.match(path, { cacheName: Prefix + path });
  if (!kept) return fetch(request);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), Patience);
  try {
    const answer = await fetch(request, { signal: stop.signal });
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
};

// Its address carries its version: what is kept under it is it.
const asset = async (request) => (await caches.match(request)) ?? fetch(request);
