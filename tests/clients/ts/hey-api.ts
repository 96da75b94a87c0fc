import * as api from "../gen/hey-api";
import { client } from "../gen/hey-api/client.gen";
import { check, session, url } from "./check";

client.setConfig({ baseUrl: url, auth: session });
const strict = { throwOnError: true } as const;

check({
  list: async (type, limit, cursor) => (await api.listMatters({ path: { type }, query: { limit, cursor }, ...strict })).data,
  filtered: async (type) =>
    (await api.listMatters({ path: { type }, query: { stage: ["Served", "Archived"], from: "2025-03-01" }, ...strict })).data,
  matter: async (type, id) => (await api.getMatter({ path: { type, id }, ...strict })).data,
  figure: async (key, year) => (await api.getFigure({ path: { key }, query: { year }, ...strict })).data,
  rows: async (key, year) => (await api.listFigureRows({ path: { key }, query: { year }, ...strict })).data,
  document: async (type, id, index) => (await api.getDocument({ path: { type, id, index }, parseAs: "blob", ...strict })).data as Blob,
  search: async (type, words) => (await api.searchMatters({ path: { type }, body: { words }, ...strict })).data,
  upload: async (file) => (await api.uploadFile({ body: { file }, ...strict })).data,
  missing: async (type, id) => (await api.getMatter({ path: { type, id } })).error!,
  refused: async (type, act) =>
    (await api.openMatter({ path: { type }, headers: { "Idempotency-Key": "hey-api" }, body: { act, fields: {} } })).error!,
});
