import { h } from "./dom.js";

const EDGE = 56; // px from the edge of the window at which the page starts to move

/** Let a card be dragged from a pointer press on it. A mouse may take it anywhere but by a control; a finger takes
    it by the grip, so that a swipe still scrolls. zones: { name: list element }. drop(zone, beforeId) ends it. */
export function drag(event, card, zones, drop) {
  const grip = event.target.closest(".grip");
  const control = event.target.closest("button, input, a, summary");
  if (event.button || (control && !grip) || (event.pointerType !== "mouse" && !grip)) return;
  const mark = h("li", { class: "drop", "aria-hidden": "true" });
  const origin = { x: event.clientX, y: event.clientY };
  const box = card.getBoundingClientRect();
  let last = event;
  let goal = null;
  let frame = 0;
  let moving = false;

  const follow = () => {
    getSelection()?.removeAllRanges(); // a press on the words is a drag here
    card.style.transform = "";
    const now = card.getBoundingClientRect(); // the page may have moved under the card
    const x = last.clientX - origin.x + box.left - now.left;
    const y = last.clientY - origin.y + box.top - now.top;
    card.style.transform = `translate(${x}px, ${y}px)`;
    goal = target(last, card, zones);
    if (goal) zones[goal.zone].insertBefore(mark, goal.before);
    else mark.remove();
  };
  const scroll = () => {
    const near = last.clientY < EDGE ? last.clientY - EDGE : Math.max(0, last.clientY - innerHeight + EDGE);
    if (near) {
      scroller(card).scrollBy({ top: near / 4, behavior: "instant" });
      follow();
    }
    frame = requestAnimationFrame(scroll);
  };
  const move = (now) => {
    if (now.pointerId !== event.pointerId) return;
    last = now;
    if (!moving && Math.hypot(now.clientX - origin.x, now.clientY - origin.y) < 5) return;
    if (!moving) {
      moving = true;
      card.classList.add("drag");
      frame = requestAnimationFrame(scroll);
    }
    follow();
  };
  const end = (how) => {
    if (how.pointerId !== undefined && how.pointerId !== event.pointerId) return;
    cancelAnimationFrame(frame);
    for (const [name, listener] of listeners) removeEventListener(name, listener, true);
    mark.remove();
    card.classList.remove("drag");
    card.style.transform = "";
    if (!moving) return;
    // The click that follows a drag is not a press of the grip.
    const deaf = new AbortController();
    addEventListener("click", (click) => click.stopPropagation(), { capture: true, signal: deaf.signal });
    setTimeout(() => deaf.abort());
    if (how.type !== "pointerup" || !goal) return;
    drop(goal.zone, goal.before?.dataset.id ?? null);
    for (const slide of card.getAnimations()) slide.cancel(); // it lies where it was dropped already
  };
  const key = (press) => {
    if (press.key !== "Escape") return;
    press.stopPropagation();
    end(press);
  };
  const listeners = [["pointermove", move], ["pointerup", end], ["pointercancel", end], ["keydown", key]];
  for (const [name, listener] of listeners) addEventListener(name, listener, true);
  if (grip) {
    event.preventDefault();
    grip.focus({ preventScroll: true });
  }
}

function target({ clientX: x, clientY: y }, card, zones) {
  for (const [zone, list] of Object.entries(zones)) {
    const box = list.getBoundingClientRect();
    if (x < box.left - 20 || x > box.right + 20 || y < box.top - 40 || y > box.bottom + 40) continue;
    const others = [...list.querySelectorAll(":scope > .card")].filter((other) => other !== card);
    const before = others.find((other) => {
      const { top, height } = other.getBoundingClientRect();
      return y < top + height / 2;
    });
    return { zone, before: before ?? null };
  }
  return null;
}

/* In a notebook the page stands still and a panel of it scrolls. */
function scroller(el) {
  for (let up = el.parentElement; up; up = up.parentElement) {
    if (up.scrollHeight > up.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement;
}
