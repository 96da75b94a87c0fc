import createClient from "openapi-fetch";
import type { paths, components } from "../gen/openapi-typescript";
import { check, cookie, url } from "./check";

const api = createClient<paths>({ baseUrl: url, headers: { cookie } });

function told<T>(answer: { data?: T; error?: components["schemas"]["ApiProblem"] }): T {
  if (answer.data === undefined) throw answer.error;
  return answer.data;
}

// The structure that a type's act wants has a name.
const fields: Partial<components["schemas"]["ReconsiderationFileApplication"]> = {};

check({
  list: async (type, limit, cursor) =>
    told(await api.GET("/api/v1/matters/{type}", { params: { path: { type }, query: { limit, cursor } } })),
  filtered: async (type) =>
    told(
      await api.GET("/api/v1/matters/{type}", {
        params: { path: { type }, query: { stage: ["Served", "Archived"], from: "2025-03-01" } },
      }),
    ),
  matter: async (type, id) => told(await api.GET("/api/v1/matters/{type}/{id}", { params: { path: { type, id } } })),
  figure: async (key, year) => told(await api.GET("/api/v1/figures/{key}", { params: { path: { key }, query: { year } } })),
  rows: async (key, year) => told(await api.GET("/api/v1/figures/{key}/rows", { params: { path: { key }, query: { year } } })),
  document: async (type, id, index) =>
    told(
      await api.GET("/api/v1/matters/{type}/{id}/documents/{index}", { params: { path: { type, id, index } }, parseAs: "blob" }),
    ),
  search: async (type, words) =>
    told(await api.POST("/api/v1/matters/{type}/search", { params: { path: { type } }, body: { words, limit: 50 } })),
  upload: async (file) =>
    told(
      await api.POST("/api/v1/files", {
        body: { file: "" },
        bodySerializer: () => {
          const form = new FormData();
          form.set("file", file);
          return form;
        },
      }),
    ),
  missing: async (type, id) => (await api.GET("/api/v1/matters/{type}/{id}", { params: { path: { type, id } } })).error!,
  refused: async (type, act) =>
    (
      await api.POST("/api/v1/matters/{type}", {
        params: { path: { type }, header: { "Idempotency-Key": "openapi-fetch" } },
        body: { act, fields },
      })
    ).error!,
});
