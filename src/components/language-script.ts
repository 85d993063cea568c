/**
 * The language of a page, as a script for its head: it runs before anything is drawn, so that a page in Arabic never shows itself
 * in English first. The address alone says the language (`lang=ar`); without scripts a page is English.
 */

/** What the head keeps while the page is loaded anew in the other language: where the reader was. */
const placeKey = "isnad.place";

/**
 * Sets language and direction, lets every link to another page of the site carry the language along when it is reached for,
 * points the language switch to the page as it stands, and names the window
 * and the list of contents in the language of the page.
 */
export const languageScript = `(() => {
  const root = document.documentElement;
  const lang = new URLSearchParams(location.search).get("lang") === "ar" ? "ar" : "en";
  root.lang = lang;
  root.dir = lang === "ar" ? "rtl" : "ltr";
  const at = (address, language) => {
    const url = new URL(address, location.href);
    if (language === "ar") url.searchParams.set("lang", "ar");
    else url.searchParams.delete("lang");
    return url;
  };
  const reach = (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (link === null || link.hasAttribute("download")) return;
    const { language } = link.dataset;
    if (language !== undefined) {
      link.href = at(location.href, language).href;
      if (event.type === "click") try { sessionStorage.setItem("${placeKey}", String(scrollY)); } catch {}
      return;
    }
    const url = new URL(link.href, location.href);
    const ours = url.origin === location.origin && !link.getAttribute("href").startsWith("#");
    const file = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
    const page = file.endsWith(".html") || !file.includes(".");
    if (lang === "ar" && ours && page && !url.searchParams.has("lang")) link.href = at(url, lang).href;
  };
  for (const type of ["pointerdown", "focusin", "click"]) addEventListener(type, reach, true);
  addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("#observablehq-toc a")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading?.closest(lang === "ar" ? ".in-en" : ".in-ar")) link.parentElement.hidden = true;
      const words = heading?.querySelector(".in-" + lang)?.textContent;
      if (words) link.textContent = words;
    }
    if (lang !== "ar") return;
    const name = document.querySelector("[aria-current=page] .in-ar") ?? document.querySelector("h1.in-ar, .in-ar h1, h1 .in-ar");
    document.title = (name === null ? "" : name.textContent.trim() + " | ") + "إسناد";
    const contents = document.querySelector("#observablehq-toc nav > div");
    if (contents !== null) contents.textContent = "المحتويات";
  });
  addEventListener("load", () => {
    try {
      const place = sessionStorage.getItem("${placeKey}");
      sessionStorage.removeItem("${placeKey}");
      if (place !== null && location.hash === "") setTimeout(() => scrollTo({ top: Number(place), behavior: "instant" }), 300);
    } catch {}
  });
})();`;
