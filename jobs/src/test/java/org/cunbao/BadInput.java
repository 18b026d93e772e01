package org.cunbao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the classes of bad input that a test covers because no folder of files can: a pipe, a file still growing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BadInput {

    /** Numbers in {@code src/test/scenarios/classes.csv}. */
    int[] value();
}
