package org.chrysalis.pack;

import org.jspecify.annotations.Nullable;

/**
 * What a pack would say if it were published now.
 *
 * @param content all of it
 * @param withoutMoney the same for those who may not see money; none where it says nothing about money
 * @param digest another one where anything that would be frozen is another
 */
public record Written(PackContent content, @Nullable PackContent withoutMoney, String digest) {}
