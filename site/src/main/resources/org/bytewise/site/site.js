// Adds what needs a script to pages that are complete without one: forms for predictions and
// choices, keys for whatever is wider than the page, and folded text on paper.
(function () {
  "use strict";

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  let count = 0;

  function says(output, right, text, reply) {
    output.className = right ? "verdict right" : "verdict wrong";
    output.replaceChildren(text);
    if (reply) {
      const copy = reply.cloneNode(true);
      copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
      output.append(" ", copy);
    }
  }

  // A number as people type it: 1,024 or 1 024 bytes or 1_024.
  function number(text) {
    const digits = text.trim().replace(/[\s,_']/g, "").replace(/[a-z]+$/i, "");
    return /^\d+$/.test(digits) ? String(BigInt(digits)) : null;
  }

  function names(text) {
    const all = text.trim().replace(/["'`]/g, "").split(/[\s,;&+]+|\band\b/).filter(Boolean);
    return all.length === 0 ? null : all.sort().join(",");
  }

  function predict(box) {
    const answer = box.querySelector("details.answer");
    const right = box.dataset.answer;
    const noun = box.dataset.noun;
    const id = "prediction-" + ++count;
    const field = element("input", {
      id: id,
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      inputmode: noun ? "numeric" : "text",
    });
    const output = element("p", { class: "verdict", role: "status" });
    const form = element(
      "form",
      { class: "prediction" },
      element("label", { for: id }, "Your prediction"),
      field,
      element("span", { class: "noun" }, noun || "variables, or none"),
      element("button", { type: "submit" }, "Measure"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = noun ? number(field.value) : names(field.value);
      if (said === null) {
        output.className = "verdict";
        output.textContent = noun
          ? "Type a whole number, such as 12."
          : "Type the names of variables, or none.";
        field.focus();
        return;
      }
      const expected = noun ? right : names(right);
      const measured = answer.querySelector(".result .figure").textContent;
      if (said === expected) {
        says(output, true, "You said " + field.value.trim() + ", and measured it is " + measured + ".");
      } else {
        const known = [...answer.querySelectorAll("li[data-said]")];
        const reply = known.find((one) => (noun ? one.dataset.said : names(one.dataset.said)) === said)
          || known.find((one) => one.dataset.said === "");
        says(
          output,
          false,
          "You said " + field.value.trim() + ". Measured, it is " + measured + ".",
          reply && reply.querySelector(".reply"),
        );
      }
      answer.open = true;
    });
    box.querySelector(":scope > details").before(form, output);
  }

  function choose(box) {
    const answer = box.querySelector("details.answer");
    const replies = [...answer.querySelectorAll("li[data-right]")];
    const output = element("p", { class: "verdict", role: "status" });
    const list = box.querySelector("ol.options");
    const group = "choice-" + ++count;
    const set = element("fieldset", { class: "choices" }, element("legend", { class: "unseen" }, "Your choice"));
    [...list.children].forEach((option, i) => {
      const input = element("input", { type: "radio", name: group });
      const label = element("label", {}, input, " ");
      label.append(...option.childNodes);
      input.addEventListener("change", () => {
        const right = replies[i].dataset.right === "true";
        says(output, right, right ? "Right." : "No.", replies[i].querySelector(".reply"));
        if (right) {
          answer.open = true;
        }
      });
      set.append(label);
    });
    list.replaceWith(set);
    set.after(output);
  }

  for (const box of document.querySelectorAll(".question")) {
    if (box.dataset.kind === "predict") {
      predict(box);
    } else if (box.dataset.kind === "choose") {
      choose(box);
    }
  }

  // What can be scrolled sideways can be reached by keys.
  function reachable() {
    for (const one of document.querySelectorAll("pre, .wide")) {
      if (one.scrollWidth > one.clientWidth) {
        one.setAttribute("tabindex", "0");
        one.setAttribute("role", "group");
        one.setAttribute("aria-label", "Scrolls sideways");
      } else if (one.getAttribute("role") === "group") {
        one.removeAttribute("tabindex");
        one.removeAttribute("role");
        one.removeAttribute("aria-label");
      }
    }
  }
  reachable();
  addEventListener("resize", reachable);

  // On paper, nothing is folded but hints.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.answer:not([open])")];
    opened.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => {
    opened.forEach((one) => { one.open = false; });
  });
})();
