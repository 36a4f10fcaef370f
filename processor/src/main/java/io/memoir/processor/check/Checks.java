package io.memoir.processor.check;

import io.memoir.processor.check.argument.ArgumentCheck;
import io.memoir.processor.check.argument.KeyCheck;
import io.memoir.processor.check.argument.ParameterNamesCheck;
import io.memoir.processor.check.code.DependsOnCheck;
import io.memoir.processor.check.code.VersionCheck;
import io.memoir.processor.check.hash.HashFuncCheck;
import io.memoir.processor.check.hash.UnusedHashFuncCheck;
import io.memoir.processor.check.hook.HookCheck;
import io.memoir.processor.check.hook.MutationCheck;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.check.method.ConflictCheck;
import io.memoir.processor.check.method.ExceptionCheck;
import io.memoir.processor.check.method.InvalidatesCheck;
import io.memoir.processor.check.method.MaxEntriesCheck;
import io.memoir.processor.check.method.MethodCheck;
import io.memoir.processor.check.method.SpinnerCheck;
import io.memoir.processor.check.method.TogetherCheck;
import io.memoir.processor.check.method.TtlCheck;
import io.memoir.processor.check.persist.IdentityCheck;
import io.memoir.processor.check.persist.MaxSizeCheck;
import io.memoir.processor.check.persist.OpenResultCheck;
import io.memoir.processor.check.persist.ResultTypesCheck;
import io.memoir.processor.check.persist.SessionCheck;
import io.memoir.processor.check.refresh.RefreshCheck;
import io.memoir.processor.check.result.ResourceCheck;
import io.memoir.processor.check.result.ResultCheck;
import io.memoir.processor.check.result.SuspendCheck;
import io.memoir.processor.check.result.VoidCheck;
import io.memoir.processor.check.stray.Coverage;
import io.memoir.processor.check.stray.KeyMemberCheck;
import io.memoir.processor.check.stray.StrayCheck;
import io.memoir.processor.check.type.HandleNameCheck;
import io.memoir.processor.check.type.NameClashCheck;
import io.memoir.processor.check.type.NothingCachedCheck;
import io.memoir.processor.check.type.TypeShapeCheck;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Problem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** All checks, in the order in which their problems are reported. For one round and one thread. */
public final class Checks {

  private final List<Check> checks;
  private final InheritedProblems inherited;
  private final Coverage coverage;
  private final StrayCheck strays;
  private final KeyMemberCheck keyMembers;

  /**
   * Makes the checks for one round.
   *
   * @param isSource knows the full names of the top-level types that are compiled from source
   * @param coverage what earlier rounds cached; this one adds to it
   */
  public Checks(ProcessingEnvironment environment, Predicate<String> isSource, Coverage coverage) {
    TypeKnowledge knowledge =
        new TypeKnowledge(environment.getElementUtils(), environment.getTypeUtils(), isSource);
    this.inherited = new InheritedProblems(knowledge);
    this.coverage = coverage;
    this.strays = new StrayCheck(knowledge, coverage);
    this.keyMembers = new KeyMemberCheck();
    this.checks = inOrder(knowledge);
  }

  /** In the order in which problems are reported. */
  private static List<Check> inOrder(TypeKnowledge knowledge) {
    return List.of(
        new TypeShapeCheck(),
        new NothingCachedCheck(),
        new MethodCheck(),
        new ConflictCheck(),
        new InvalidatesCheck(),
        new TtlCheck(),
        new RefreshCheck(),
        new ExceptionCheck(knowledge),
        new TogetherCheck(),
        new MaxEntriesCheck(),
        new MaxSizeCheck(),
        new ResultTypesCheck(knowledge),
        new SpinnerCheck(),
        new VersionCheck(),
        new DependsOnCheck(knowledge),
        new VoidCheck(),
        new ResultCheck(knowledge),
        new SuspendCheck(knowledge),
        new OpenResultCheck(knowledge),
        new ResourceCheck(knowledge),
        new ArgumentCheck(knowledge),
        new KeyCheck(),
        new ParameterNamesCheck(knowledge),
        new HashFuncCheck(knowledge),
        new UnusedHashFuncCheck(knowledge),
        new IdentityCheck(knowledge),
        new SessionCheck(),
        new HookCheck(knowledge),
        new MutationCheck(knowledge),
        new NameClashCheck(),
        new HandleNameCheck());
  }

  /** All problems of {@code type}, each once, without the warnings that are suppressed. */
  public List<Problem> problems(CachedType type) {
    coverage.add(type);
    List<Problem> found = checks.stream()
        .flatMap(check -> check.problems(type))
        .filter(problem -> !SuppressedWarnings.has(problem, type.element()))
        .distinct()
        .toList();
    return inherited.placed(type, found);
  }

  /**
   * Problems of annotations on members of any type; to be asked when all types with something to
   * cache have been checked.
   */
  public List<Problem> problems(TypeElement type) {
    return Stream.concat(keyMembers.problems(type), strays.problems(type))
        .filter(problem -> !SuppressedWarnings.has(problem, type))
        .toList();
  }
}
