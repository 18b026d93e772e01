package org.cunbao.validate;

/** One rule, ready to judge. Never throws, whatever is missing. */
interface Edit {

    Judgement judge(Evidence evidence);
}
