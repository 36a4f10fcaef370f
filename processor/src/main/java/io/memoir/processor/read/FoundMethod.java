package io.memoir.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A method of the annotated type.
 *
 * @param element the method; of several that are inherited as one, the one that returns the most
 * @param merged all that are inherited as one, {@code element} among them
 */
record FoundMethod(ExecutableElement element, List<ExecutableElement> merged) {}
