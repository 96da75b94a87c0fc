import { Api, StageCode, type ApiProblem, type HttpResponse } from "../gen/swagger-typescript-api/api";
import { check, cookie, url } from "./check";

const { api } = new Api({ baseUrl: url, baseApiParams: { headers: { cookie } } });

const problem = (ask: Promise<unknown>): Promise<ApiProblem> =>
  ask.then(
    () => Promise.reject(new Error("Nothing was refused.")),
    (told: HttpResponse<unknown, ApiProblem>) => told.error,
  );

check({
  list: async (type, limit, cursor) => (await api.listMatters(type, { limit, cursor })).data,
  filtered: async (type) =>
    (await api.listMatters(type, { stage: [StageCode.Served, StageCode.Archived], from: "2025-03-01" })).data,
  matter: async (type, id) => (await api.getMatter(type, id)).data,
  figure: async (key, year) => (await api.getFigure(key, { year })).data,
  rows: async (key, year) => (await api.listFigureRows(key, { year })).data,
  document: async (type, id, index) => (await api.getDocument(type, id, index, { format: "blob" })).data,
  search: async (type, words) => (await api.searchMatters(type, { words })).data,
  upload: async (file) => (await api.uploadFile({ file })).data,
  missing: (type, id) => problem(api.getMatter(type, id)),
  // This generator makes no parameters of headers.
  refused: (type, act) =>
    problem(api.openMatter(type, { act, fields: {} }, { headers: { cookie, "Idempotency-Key": "swagger-typescript-api" } })),
});
