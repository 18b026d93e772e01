package org.cunbao.run;

/** What a step does. */
interface StepWork {

    /** Does it; any exception fails the step, and the run can be resumed. */
    void run() throws Exception;
}
