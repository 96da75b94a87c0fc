import { ActsApi, ApiProblemFromJSON, Configuration, FiguresApi, MattersApi, StageCode, type ApiProblem } from "../gen/openapi-generator";
import { check, cookie, url } from "./check";

// Outside a browser this version must be given fetch.
const at = new Configuration({ basePath: url, headers: { cookie }, fetchApi: fetch });
const [matters, figures, acts] = [new MattersApi(at), new FiguresApi(at), new ActsApi(at)];

const problem = (ask: Promise<unknown>): Promise<ApiProblem> =>
  ask.then(
    () => Promise.reject(new Error("Nothing was refused.")),
    async (told: Response) => ApiProblemFromJSON(await told.json()),
  );

check({
  list: (type, limit, cursor) => matters.listMatters({ type, limit, cursor }),
  filtered: (type) => matters.listMatters({ type, stage: [StageCode.Served, StageCode.Archived], from: new Date("2025-03-01") }),
  matter: (type, id) => matters.getMatter({ type, id }),
  figure: (key, year) => figures.getFigure({ key, year }),
  rows: (key, year) => figures.listFigureRows({ key, year }),
  document: (type, id, index) => matters.getDocument({ type, id, index }),
  search: (type, words) => matters.searchMatters({ type, searchBody: { words } }),
  upload: (file) => acts.uploadFile({ file }),
  missing: (type, id) => problem(matters.getMatter({ type, id })),
  refused: (type, act) => problem(acts.openMatter({ type, idempotencyKey: "openapi-generator", actBody: { act, fields: {} } })),
});
