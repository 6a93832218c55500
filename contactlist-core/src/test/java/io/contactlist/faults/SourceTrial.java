package io.contactlist.faults;

import io.contactlist.contract.ConversationSourceContract;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.spi.ConversationSource;
import io.contactlist.spi.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of a source that can do everything, with a fault. */
@ExtendWith(ContractRun.Chosen.class)
final class SourceTrial extends ConversationSourceContract {

    /** Conversations that stand outside. */
    private record OutsideSource(Outside outside, ConversationSource kept) implements ConversationSource {

        @Override
        public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
                throws IOException {
            try {
                outside.ask();
            } catch (StoreUnavailableException e) {
                throw new IOException(e);
            }
            return kept.find(criteria, now, after).toList().stream().peek(found -> {
                if (outside.isGone()) {
                    throw new UncheckedIOException(new IOException("the outside is gone"));
                }
            });
        }
    }

    private final SourceFault fault;
    private Outside outside = new Outside();

    SourceTrial(SourceFault fault) {
        this.fault = fault;
    }

    @Override
    protected ConversationSource newSource(List<Conversation> conversations) {
        outside = new Outside();
        return fault.in(new OutsideSource(outside, ConversationSource.inMemory(conversations)));
    }

    @Override
    protected boolean hasOutside() {
        return true;
    }

    @Override
    protected void breakOutside() {
        outside.goes();
    }
}
