# What a page of a download says otherwise: there is a program, and no source.
/^Hoặc bằng \[Go\]/,/^```$/d
/CONTRIBUTING\.md/d
s/ *Điền lại[^:.]*: `go run [^`]*`\.//
s/ *Rebuild the workbooks: `go run [^`]*`\.//
s/: `go run \.\/cmd\/fillforms [^`]*`//
s/ (`\.ci\/bench`)//
s/go run \.\/cmd\/parindex/parindex/g
