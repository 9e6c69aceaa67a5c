/**
 * Traces after OpenTelemetry: a request, its resolvers that lead to the database, their statements. Spans name routes,
 * fields and statements with their parameters left open, and nothing of what a caller wrote or read. The tracer is not
 * made the process's own: libraries that look for one there would put what they handle into spans.
 */
import {
  type Context,
  context,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

const HEADERS = {
  get: (headers: Record<string, unknown>, name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  },
  keys: (headers: Record<string, unknown>): string[] => Object.keys(headers),
};

export interface Traces {
  /** Begins the span of a request, within the caller's trace where a gateway passes one on. */
  request(name: string, headers: Record<string, unknown>): { span: Span; within: Context };
  /** The running span as headers that `request` takes. */
  headers(): Record<string, string>;
  /** Runs work within a span of its own. */
  during<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** A span for a statement below whatever runs now; null where nothing that is traced runs. */
  statement(text: string): Span | null;
  close(): Promise<void>;
}

/** Sends traces to a collector. @param collector its address, without a path */
export function startTraces(collector: string): Traces {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'pora-hub' }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${collector}/v1/traces` })),
    ],
  });
  // Carries the running span through what is awaited; a second hub in the process shares it.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracer: Tracer = provider.getTracer('pora-hub');
  const propagator = new W3CTraceContextPropagator();
  return {
    request(name, headers) {
      const from = propagator.extract(ROOT_CONTEXT, headers, HEADERS);
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER }, from);
      return { span, within: trace.setSpan(from, span) };
    },
    headers() {
      const carrier: Record<string, string> = {};
      propagator.inject(context.active(), carrier, defaultTextMapSetter);
      return carrier;
    },
    async during(name, work) {
      const span = tracer.startSpan(name);
      try {
        return await context.with(trace.setSpan(context.active(), span), work);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    statement(text) {
      if (!trace.getSpan(context.active())) return null;
      return tracer.startSpan('statement', {
        kind: SpanKind.CLIENT,
        attributes: { 'db.system.name': 'postgresql', 'db.query.text': text },
      });
    },
    close: () => provider.shutdown(),
  };
}

/** Notes on a statement's span how it ended. */
export function endStatement(span: Span | null, failed: boolean): void {
  if (failed) span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.end();
}
