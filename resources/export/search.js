"use strict";
(() => {
  const MOST = 100;
  const rows = JSON.parse(document.getElementById("errors").textContent);
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  const parts = (text) => text.replace(/([a-z0-9])([A-Z])/g, "$1 $2");
  const index = rows.map(([name, code, api, domain, message, description]) => ({
    exact: [name.toLowerCase(), code.toLowerCase(), words(parts(name)).join(" ")],
    named: words(parts(name) + " " + name + " " + code + " " + parts(code)),
    told: words([api, domain, message, description].join(" ")),
  }));
  const box = document.getElementById("query");
  const found = document.getElementById("found");
  const count = document.getElementById("count");
  const all = document.getElementById("all");

  function score(one, query, wanted) {
    if (one.exact.includes(query)) return 1000;
    let sum = 0;
    for (const word of wanted) {
      if (one.named.includes(word)) sum += 8;
      else if (one.named.some((known) => known.startsWith(word))) sum += 5;
      else if (one.told.includes(word)) sum += 3;
      else if (one.told.some((known) => known.startsWith(word))) sum += 2;
      else return 0;
    }
    return sum;
  }

  function line([name, code, api, domain, message, , place]) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = place;
    link.textContent = name;
    const rest = document.createElement("small");
    rest.textContent = " " + [code, [api, domain].filter(Boolean).join(" / "), message]
      .filter(Boolean).join(" · ");
    item.append(link, rest);
    return item;
  }

  function show() {
    const query = box.value.trim().toLowerCase();
    const wanted = words(query);
    all.hidden = wanted.length > 0;
    const hits = wanted.length === 0 ? [] : index
      .map((one, place) => [score(one, query, wanted), place])
      .filter(([points]) => points > 0)
      .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    found.replaceChildren(...hits.slice(0, MOST).map(([, place]) => line(rows[place])));
    count.textContent = wanted.length === 0 ? "" : hits.length === 0
      ? "Nothing found." : hits.length + (hits.length === 1 ? " error" : " errors");
  }

  box.value = new URLSearchParams(location.search).get("q") || "";
  box.addEventListener("input", show);
  box.addEventListener("keydown", (event) => {
    const first = found.querySelector("a");
    if (event.key === "Enter" && first) location.href = first.href;
  });
  show();
})();
