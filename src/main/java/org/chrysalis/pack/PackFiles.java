package org.chrysalis.pack;

import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the files of a pack, in the moment in which it is published. */
@Component
class PackFiles {

    List<PackShelf.Print> print(Written written, PackStamp stamp) {
        return List.of();
    }
}
