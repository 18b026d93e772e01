// Draws the charts of dashboard.html, shows one ranking at a time and filters the list of findings.
// It writes figures as the texts that it is given; the lengths are for bars only.
(function () {
  "use strict";

  var charts = JSON.parse(document.getElementById("data").textContent);
  var INK = "#1b2733";
  var SOFT = "#4a5764";
  var ACCENT = "#3b76a8";
  var PALE = "#a9bfd1";
  var KINDS = ["#b3391f", "#d98a1f", "#5c9468", "#7a8fa3", "#c9c3b6"];
  var PATTERNS = [
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -0.785 },
    { symbol: "circle", symbolSize: 0.7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
    { symbol: "none" },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0 },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 1.571 }
  ];
  var ON_PAPER = 40;
  // In pixels of which an A4 page between its margins is 703 wide.
  var TALL = { width: 400, height: 570 };
  var SMALL = { width: 150, height: 84 };
  var WIDE = { width: 700, height: 600 };
  var drawn = [];
  var printing = false;
  var font = getComputedStyle(document.body).fontFamily;

  function byId(id) {
    return document.getElementById(id);
  }

  function each(list, action) {
    Array.prototype.forEach.call(list, action);
  }

  function chartIn(id, paper) {
    var chart = echarts.init(byId(id), null, { renderer: "svg", locale: "ZH" });
    drawn.push({ chart: chart, paper: paper });
    return chart;
  }

  function fitToScreen() {
    if (!printing) {
      drawn.forEach(function (one) { one.chart.resize({ width: "auto", height: "auto" }); });
    }
  }

  function written(figure) {
    return figure.coverage ? figure.text + "（" + figure.coverage + "）" : figure.text;
  }

  function common(data) {
    return {
      animation: false,
      textStyle: { fontFamily: font, color: INK },
      aria: { enabled: true, label: { description: data.description } }
    };
  }

  function names(data) {
    return {
      type: "category",
      inverse: true,
      data: data.rows.map(function (row) { return row.name; }),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: SOFT } },
      axisLabel: { color: INK, fontSize: 13, interval: 0 }
    };
  }

  // The figures stand at the bars: an axis would only add numbers of its own.
  function lengths() {
    return { type: "value", axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
  }

  function bar(figure, colour) {
    return {
      value: figure.length === null ? 0 : figure.length,
      text: written(figure),
      itemStyle: { color: colour },
      label: figure.length !== null && figure.length < 0 ? { position: "insideLeft" } : {}
    };
  }

  function textAt(position) {
    return {
      show: true,
      position: position,
      color: INK,
      fontSize: 13,
      formatter: function (item) { return item.data.text; }
    };
  }

  function ranking(chart, data) {
    var option = common(data);
    option.grid = { left: 4, right: 92, top: 34, bottom: 4, containLabel: true };
    option.yAxis = names(data);
    option.xAxis = lengths();
    option.series = [{
      type: "bar",
      barWidth: "62%",
      data: data.rows.map(function (row) { return bar(row.figures[0], row.figures[0].coverage ? PALE : ACCENT); }),
      label: textAt("right")
    }];
    if (data.mean.length !== null) {
      option.series[0].markLine = {
        silent: true,
        symbol: "none",
        lineStyle: { color: "#b45309", type: "dashed", width: 1 },
        label: { position: "start", color: INK, fontSize: 13, formatter: "乡镇平均 " + data.mean.text },
        data: [{ xAxis: data.mean.length }]
      };
    }
    chart.setOption(option, true);
  }

  function trend(chart, data) {
    var option = common(data);
    option.grid = { left: 0, right: 74, top: 4, bottom: 4, containLabel: true };
    option.yAxis = names(data);
    option.yAxis.axisLabel.formatter = function (name) { return name.replace(/^\d+年/, ""); };
    option.xAxis = lengths();
    option.series = [{
      type: "bar",
      barWidth: "58%",
      data: data.rows.map(function (row, i) { return bar(row.figures[0], i + 1 === data.rows.length ? ACCENT : PALE); }),
      label: textAt("right")
    }];
    chart.setOption(option, true);
  }

  function findings(chart, data) {
    var option = common(data);
    option.aria.decal = { show: true, decals: PATTERNS };
    option.color = KINDS;
    option.legend = { left: 0, top: 0, itemGap: 16, textStyle: { color: INK, fontSize: 13 }, selectedMode: false };
    option.grid = { left: 4, right: 24, top: 64, bottom: 4, containLabel: true };
    option.yAxis = names(data);
    option.xAxis = lengths();
    option.series = data.series.map(function (name, i) {
      return {
        name: name,
        type: "bar",
        stack: "all",
        barWidth: "62%",
        itemStyle: { borderColor: "#ffffff", borderWidth: 1 },
        data: data.rows.map(function (row) { return row.figures[i].length || null; })
      };
    });
    chart.setOption(option, true);
  }

  function drawRanking(chart, select) {
    each(document.querySelectorAll(".ranking"), function (table) { table.hidden = table.id !== select.value; });
    ranking(chart, charts[select.value]);
  }

  function setUpRankings() {
    var select = byId("indicator");
    if (!select || select.options.length === 0) {
      return;
    }
    var chart = chartIn("ranking-chart", TALL);
    select.addEventListener("change", function () { drawRanking(chart, select); });
    drawRanking(chart, select);
  }

  function setUpFilters() {
    var form = byId("filters");
    if (!form) {
      return;
    }
    var table = byId("finding-list");
    var heads = table.tHead.rows[0].cells;
    var rows = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
      each(row.cells, function (cell, i) {
        if (i > 0) {
          cell.setAttribute("data-label", heads[i].textContent);
        }
      });
      return {
        element: row,
        kind: row.cells[1].lastChild.textContent,
        township: row.cells[2].textContent,
        text: row.textContent.toLowerCase()
      };
    });
    var apply = function () {
      var kind = byId("by-kind").value;
      var township = byId("by-township").value;
      var text = byId("by-text").value.trim().toLowerCase();
      var shown = 0;
      rows.forEach(function (row) {
        var fits = (!kind || row.kind === kind) && (!township || row.township === township)
          && row.text.indexOf(text) >= 0;
        row.element.hidden = !fits;
        shown += fits ? 1 : 0;
        row.element.classList.toggle("later", shown > ON_PAPER);
      });
      byId("shown").textContent = "共 " + rows.length + " 条，列出 " + shown + " 条。";
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    apply();
  }

  // Paper is of another width than the screen, which is not laid out before it is printed; nothing on it can be opened.
  function setUpPrinting() {
    var opened = [];
    window.addEventListener("beforeprint", function () {
      printing = true;
      each(document.querySelectorAll("details:not([open])"), function (part) {
        part.open = true;
        opened.push(part);
      });
      drawn.forEach(function (one) {
        one.chart.resize(one.paper);
        // at once: the next frame comes only after the paper
        one.chart.getZr().flush();
      });
    });
    window.addEventListener("afterprint", function () {
      printing = false;
      opened.splice(0).forEach(function (part) { part.open = false; });
      fitToScreen();
    });
  }

  document.documentElement.classList.add("drawing");
  setUpFilters();
  setUpPrinting();
  setUpRankings();
  Object.keys(charts).forEach(function (id) {
    if (id.indexOf("trend-") === 0 && byId(id)) {
      trend(chartIn(id, SMALL), charts[id]);
    }
  });
  findings(chartIn("finding-chart", WIDE), charts["finding-chart"]);
  window.addEventListener("resize", fitToScreen);
}());
