// Traces: a span for each turn, run, compilation and sending, with the events that were noted in it.
import { ROOT_CONTEXT, type Span, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { Work, WorkEnd, WorkWatcher } from "../correlated.ts";
import { plainLabel, plainLabels } from "./plain-labels.ts";

/** They look every few seconds whether there is something to do. */
const runs: readonly string[] = ["outbox", "nudging"];

export function createWorkSpans(tracer: Tracer): WorkWatcher {
  const spans = new WeakMap<Work, Span>();

  /** Begun when something happens in it, as of when the work began. */
  function spanOf(work: Work): Span {
    const known = spans.get(work);
    if (known !== undefined) return known;
    const context = work.partOf === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, spanOf(work.partOf));
    const span = tracer.startSpan(work.kind, { startTime: work.began, attributes: work.ids }, context);
    spans.set(work, span);
    return span;
  }

  return {
    noted(event, ids, work) {
      if (work === undefined) return;
      const labels = plainLabels(ids);
      const span = spanOf(work);
      span.addEvent(event, labels);
      if (event === work.kind) span.setAttributes(labels);
    },
    ended(work, end) {
      if (runs.includes(work.kind) && !spans.has(work)) return;
      const span = spanOf(work);
      const outcome = outcomeOf(end);
      if (outcome !== undefined) span.setAttribute("outcome", plainLabel(outcome));
      if (end.kind === "failed") span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** What a sending says itself: its kind, or that of its outcome. */
function outcomeOf(end: WorkEnd): unknown {
  if (end.kind === "failed") return undefined;
  const result = Object(end.result);
  return result["kind"] ?? Object(result["outcome"])["kind"];
}
