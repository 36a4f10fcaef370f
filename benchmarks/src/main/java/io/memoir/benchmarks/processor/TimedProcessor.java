package io.memoir.benchmarks.processor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Counts the time that a processor takes; for one compilation. */
final class TimedProcessor extends AbstractProcessor {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Processor processor;
  private long nanos;

  TimedProcessor(Processor processor) {
    this.processor = processor;
  }

  /** The CPU time so far of the thread that runs, in ns. */
  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** What was spent in the processor, in ns. */
  long nanos() {
    return nanos;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    long start = cpuNanos();
    processor.init(environment);
    nanos += cpuNanos() - start;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    long start = cpuNanos();
    boolean isClaimed = processor.process(annotations, round);
    nanos += cpuNanos() - start;
    return isClaimed;
  }
}
