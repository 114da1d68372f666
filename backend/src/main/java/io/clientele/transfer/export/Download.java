package io.clientele.transfer.export;

import io.clientele.transfer.export.SegmentExport.Page;
import io.clientele.transfer.export.SegmentExport.Prepared;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An answer that is a file. It begins with the first page, so whatever fails before is told as an error. */
final class Download {

    private final HttpServletResponse response;
    private final Prepared export;
    private final String name;
    private @Nullable ExportFile file;

    Download(HttpServletResponse response, Prepared export, String name) {
        this.response = response;
        this.export = export;
        this.name = name;
    }

    /** @throws UncheckedIOException when nobody reads it any more */
    void write() {
        export.read(this::add);
        if (file != null) {
            file.close();
        }
    }

    private void add(Page page) {
        try {
            if (file == null) {
                file = begin(page.total());
            }
            file.write(page.customers());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ExportFile begin(long total) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("X-Total-Count", Long.toString(total));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return new ExportFile(response.getOutputStream(), export.columns(), export.permitted());
    }
}
