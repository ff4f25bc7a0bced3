/*
 * The service worker of a site that is kept for reading without a connection. It asks the server first, so nobody reads an old page while there is a
 * newer one; what came is kept, and answers when the server does not. offline.js at the root of the site says what is kept from the beginning.
 */
'use strict';

/* global unionkb */
const store = 'unionkb ' + self.registration.scope;
const inScope = url => url.startsWith(self.registration.scope);

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(store);
  await cache.addAll(unionkb.keep.map(address => new Request(address, { cache: 'no-cache' })));
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET' || !inScope(event.request.url)) return;
  event.respondWith(answer(event));
});

async function answer(event) {
  const cache = await caches.open(store);
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keep(cache, event.request, response.clone()));
    return response;
  } catch {
    return await kept(cache, event.request) ?? missing(event.request);
  }
}

// A page is one whatever is asked of it (search.html?q=…); of a part of the search index only the last version is of use.
async function keep(cache, request, response) {
  if (request.mode === 'navigate') return cache.put(plain(request.url), response);
  for (const old of await cache.keys(request, { ignoreSearch: true })) {
    if (old.url !== request.url) await cache.delete(old);
  }
  return cache.put(request, response);
}

async function kept(cache, request) {
  if (request.mode !== 'navigate') return cache.match(request);
  const url = plain(request.url);
  return await cache.match(url) ?? (url.endsWith('/') ? cache.match(url + 'index.html') : undefined);
}

function missing(request) {
  return request.mode === 'navigate' ? Response.redirect(new URL(unionkb.missing, self.registration.scope)) : Response.error();
}

function plain(address) {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url.href;
}
