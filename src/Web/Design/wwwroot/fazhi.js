// Optional: every page works without it. Draws charts from their tables, moves the focus to a refusal, prints.
(() => {
  "use strict";

  const summary = document.querySelector(".fz-summary");
  if (summary) summary.focus();

  // Links of the summary go to a field: the browser scrolls there, this puts the cursor into it.
  document.addEventListener("click", (e) => {
    const link = e.target.closest?.('.fz-summary a[href^="#"]');
    const field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!field) return;
    e.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });

  // A long menu stands where one is.
  document.querySelector(".fz-side-nav [aria-current]")?.scrollIntoView({ block: "nearest" });

  // Without scripts the browser's own menu prints.
  for (const button of document.querySelectorAll("[data-print-page]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // Who signs out is told what still waits in this browser (localStorage says where), and pages that were kept for use without network go.
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem("fazhi.kept"));
    } catch {
      return null;
    }
  };
  for (const form of document.querySelectorAll('form[action="/office/sign-out"]'))
    form.addEventListener("submit", (e) => {
      const waiting = kept();
      if (waiting?.count > 0 && waiting.address?.startsWith("/office/")) {
        e.preventDefault();
        location.assign(`${waiting.address}?leaving=1`);
        return;
      }
      if (!window.caches) return;
      e.preventDefault();
      const names = caches.keys().then((all) => Promise.all(all.filter((n) => n.startsWith("fazhi-kept:")).map((n) => caches.delete(n))));
      names.catch(() => {}).then(() => form.submit());
    });

  const load = (src) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = src;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });

  const read = (table) => {
    const series = [...table.tHead.rows[0].cells].slice(1).map((c) => c.textContent.trim());
    const rows = [...table.tBodies[0].rows].map((r) => ({
      label: r.cells[0].textContent.trim(),
      values: [...r.cells].slice(1).map((c) => (c.dataset.value ? Number(c.dataset.value) : null)),
    }));
    return { series, rows };
  };

  const option = (kind, { series, rows }, css) => {
    const ink = css.getPropertyValue("--fz-ink").trim();
    const line = css.getPropertyValue("--fz-line").trim();
    const color = ["--fz-chart-1", "--fz-chart-2", "--fz-chart-3", "--fz-chart-4", "--fz-chart-5"].map((n) =>
      css.getPropertyValue(n).trim(),
    );
    const textStyle = { fontFamily: css.fontFamily, fontSize: parseFloat(css.fontSize), color: ink };
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const common = { color, textStyle, animation: !still, aria: { enabled: true, decal: { show: series.length > 1 || kind === "pie" } } };
    if (kind === "pie")
      return {
        ...common,
        series: [
          {
            type: "pie",
            radius: ["42%", "72%"],
            itemStyle: { borderColor: "#fff", borderWidth: 2 },
            label: { ...textStyle, formatter: "{b}\n{c}" },
            data: rows.map((r) => ({ name: r.label, value: r.values[0] })),
          },
        ],
      };
    // Many labels or long ones stand one below the other, where each can be read.
    const lying = kind === "bar" && series.length === 1 && (rows.length > 6 || rows.some((r) => r.label.length > 6));
    const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: textStyle };
    return {
      ...common,
      grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
      [lying ? "yAxis" : "xAxis"]: {
        type: "category",
        data: rows.map((r) => r.label),
        inverse: lying,
        ...axis,
        axisLabel: { ...textStyle, hideOverlap: !lying, interval: lying ? 0 : "auto", width: lying ? 170 : undefined, overflow: "truncate" },
      },
      [lying ? "xAxis" : "yAxis"]: { type: "value", ...axis, splitLine: { lineStyle: { color: line } } },
      series: series.map((name, i) => ({
        name,
        type: kind,
        data: rows.map((r) => r.values[i]),
        barMaxWidth: 36,
        symbolSize: 8,
        itemStyle: kind === "bar" ? { borderRadius: lying ? [0, 3, 3, 0] : [3, 3, 0, 0] } : undefined,
        label: { show: kind === "bar" && series.length === 1, position: lying ? "right" : "top", ...textStyle },
      })),
    };
  };

  const legend = (box, { series }) => {
    if (series.length < 2) return;
    const list = document.createElement("ul");
    list.className = "fz-legend";
    for (const name of series) {
      const item = document.createElement("li");
      item.textContent = name;
      list.append(item);
    }
    box.before(list);
  };

  const charts = document.querySelectorAll("[data-chart]");
  if (charts.length === 0) return;
  load(charts[0].dataset.library)
    .then(() => {
      for (const box of charts) {
        const table = document.getElementById(box.dataset.source);
        if (!table || table.tBodies[0].rows.length === 0) continue;
        const data = read(table);
        box.hidden = false;
        box.setAttribute("role", "img");
        box.setAttribute("aria-label", box.dataset.label);
        if (box.dataset.chart !== "pie") legend(box, data);
        // A line of the table is a line of the picture.
        if (box.dataset.chart === "bar" && data.rows.length > 10) box.style.height = `${data.rows.length * 1.75}rem`;
        const chart = window.echarts.init(box);
        chart.setOption(option(box.dataset.chart, data, getComputedStyle(box)));
        new ResizeObserver(() => chart.resize()).observe(box);
        table.closest("details").open = false;
        window.addEventListener("beforeprint", () => (table.closest("details").open = true));
      }
    })
    .catch(() => {
      // The table stays; nothing is lost.
    });
})();
