package org.chrysalis.pack.web;

import org.chrysalis.pack.Block;
import org.chrysalis.pack.PackPictures;
import org.chrysalis.pack.Picture;

/** The pictures of a pack, for a desk and for a phone. */
public final class Drawings {

    public Picture wide(Block.Drawn block) {
        return PackPictures.wide(block);
    }

    public Picture narrow(Block.Drawn block) {
        return PackPictures.narrow(block);
    }
}
