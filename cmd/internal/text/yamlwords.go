package text

// yamlWords are the sentences of the YAML library in words of ours. What it found
// is in its own terms; these say what people did. The hint of the code says how
// to put it right.
var yamlWords = map[string]message{
	"could not find expected ':'": {
		vi: "thiếu dấu hai chấm “:” sau khóa, hoặc dòng trước chưa kết thúc",
		en: "a key lacks its colon, or the line before it has not ended"},
	"mapping values are not allowed in this context": {
		vi: "có “: ” trong chữ không đặt trong ngoặc kép, hoặc dòng thụt sai",
		en: "there is “: ” in text without quotes, or the line is indented wrongly"},
	"mapping keys are not allowed in this context": {
		vi: "dấu “?” đứng ở chỗ không được phép",
		en: "a “?” is not allowed here"},
	"block sequence entries are not allowed in this context": {
		vi: "dấu “-” của danh sách đứng ở chỗ không được phép; kiểm tra chỗ thụt đầu dòng",
		en: "the “-” of a list is not allowed here; check how the line is indented"},
	"found character that cannot start any token": {
		vi: "có ký tự không được mở đầu một giá trị, ví dụ Tab, @ hoặc dấu `",
		en: "a character that no value may start with, such as a Tab, @ or `"},
	"found a tab character that violates indentation": {
		vi: "đầu dòng thụt bằng phím Tab",
		en: "the line is indented with a Tab"},
	"found a tab character where an indentation space is expected": {
		vi: "đầu dòng thụt bằng phím Tab",
		en: "the line is indented with a Tab"},
	"did not find expected key": {
		vi: "dòng thụt không khớp với các khóa cùng cấp, hoặc dấu ngoặc kép đóng quá sớm",
		en: "a line is not indented like the other keys, or quotes close too early"},
	"did not find expected '-' indicator": {
		vi: "dòng thụt không khớp với các mục của danh sách",
		en: "a line is not indented as the entries of its list"},
	"did not find expected ',' or ']'": {
		vi: "thiếu dấu phẩy hoặc dấu đóng “]”",
		en: "a comma or a closing “]” is missing"},
	"did not find expected ',' or '}'": {
		vi: "thiếu dấu phẩy hoặc dấu đóng “}”",
		en: "a comma or a closing “}” is missing"},
	"did not find expected node content": {
		vi: "chỗ này phải có một giá trị; có thể thừa dấu phẩy hoặc dấu ngoặc",
		en: "there should be a value; there may be a comma or bracket too many"},
	"did not find expected <document start>": {
		vi: "sau phần đã đọc còn nội dung không thuộc khóa nào; kiểm tra chỗ thụt đầu dòng",
		en: "there is more that belongs to no key; check how the line is indented"},
	"did not find expected <stream-start>": {
		vi: "tệp không bắt đầu như một tệp YAML",
		en: "the file does not begin as YAML does"},
	"found unexpected end of stream": {
		vi: "dấu ngoặc kép hoặc nháy mở mà không đóng",
		en: "quotes open and do not close"},
	"found unexpected document indicator": {
		vi: "dấu “---” hoặc “...” đứng trong ngoặc kép chưa đóng",
		en: "“---” or “...” is inside quotes that are not closed"},
	"found unknown escape character": {
		vi: "sau dấu \\ trong ngoặc kép là ký tự không có nghĩa; dùng nháy đơn",
		en: "a \\ inside double quotes is followed by an unknown character; use single quotes"},
	"did not find expected hexdecimal number": {
		vi: "sau \\x hoặc \\u trong ngoặc kép phải là số thập lục phân",
		en: "\\x or \\u within double quotes must be followed by a hexadecimal number"},
	"found invalid Unicode character escape code": {
		vi: "mã ký tự sau dấu \\ không có trong Unicode",
		en: "the character after the \\ is not in Unicode"},
	"found an indentation indicator equal to 0": {
		vi: "số sau dấu | hoặc > phải từ 1 đến 9",
		en: "the number after | or > must be from 1 to 9"},
	"did not find expected comment or line break": {
		vi: "sau dấu | hoặc > phải xuống dòng",
		en: "after | or > the line must end"},
	"did not find expected alphabetic or numeric character": {
		vi: "sau dấu & hoặc * phải là một tên; chữ bắt đầu bằng & hoặc * phải đặt trong ngoặc kép",
		en: "& or * must be followed by a name; text that starts so needs quotes"},
	"did not find the expected '>'": {
		vi: "nhãn kiểu mở bằng !< mà không đóng; chữ bắt đầu bằng ! phải đặt trong ngoặc kép",
		en: "a tag opens with !< and does not close; text that starts with ! needs quotes"},
	"did not find expected whitespace or line break": {
		vi: "sau nhãn kiểu phải có dấu cách; chữ bắt đầu bằng ! phải đặt trong ngoặc kép",
		en: "a tag must be followed by a blank; text that starts with ! needs quotes"},
	"did not find expected tag URI": {
		vi: "sau dấu ! phải là một nhãn kiểu; chữ bắt đầu bằng ! phải đặt trong ngoặc kép",
		en: "! must be followed by a tag; text that starts so needs quotes"},
	"did not find expected '!'": {
		vi: "nhãn kiểu thiếu dấu !",
		en: "a tag lacks its !"},
	"did not find URI escaped octet": {
		vi: "nhãn kiểu có dấu % không đúng",
		en: "a tag has a % that means nothing"},
	"found an incorrect leading UTF-8 octet": {
		vi: "nhãn kiểu có ký tự hỏng",
		en: "a tag has a broken character"},
	"found an incorrect trailing UTF-8 octet": {
		vi: "nhãn kiểu có ký tự hỏng",
		en: "a tag has a broken character"},
	"found undefined tag handle": {
		vi: "nhãn kiểu chưa được khai; chữ bắt đầu bằng ! phải đặt trong ngoặc kép",
		en: "an undeclared tag; text that starts with ! needs quotes"},
	"found duplicate %YAML directive": {
		vi: "dòng %YAML ghi hai lần",
		en: "a line %YAML is given twice"},
	"found duplicate %TAG directive": {
		vi: "dòng %TAG ghi hai lần",
		en: "a line %TAG is given twice"},
	"found incompatible YAML document": {
		vi: "dòng %YAML ghi một phiên bản không đọc được",
		en: "a line %YAML names a version that cannot be read"},
	"found unknown directive name": {
		vi: "dòng bắt đầu bằng % không phải là giá trị; đặt trong ngoặc kép",
		en: "a line that starts with % is not a value; put it in quotes"},
	"could not find expected directive name": {
		vi: "dòng bắt đầu bằng % không phải là giá trị; đặt trong ngoặc kép",
		en: "a line that starts with % is not a value; put it in quotes"},
	"found unexpected non-alphabetical character": {
		vi: "dòng bắt đầu bằng % không phải là giá trị; đặt trong ngoặc kép",
		en: "a line that starts with % is not a value; put it in quotes"},
	"found extremely long version number": {
		vi: "số phiên bản sau %YAML quá dài",
		en: "the version after %YAML is too long"},
	"did not find expected version number": {
		vi: "sau %YAML phải là số phiên bản",
		en: "%YAML must be followed by a version"},
	"did not find expected digit or '.' character": {
		vi: "sau %YAML phải là số phiên bản",
		en: "%YAML must be followed by a version"},
	"did not find expected whitespace": {
		vi: "sau %TAG phải có dấu cách",
		en: "%TAG must be followed by a blank"},
	"exceeded max depth of 10000": {
		vi: "lồng nhau quá 10000 cấp",
		en: "nested more than 10000 levels deep"},
	"invalid leading UTF-8 octet": {
		vi: "có ký tự không thuộc UTF-8",
		en: "a character is not UTF-8"},
	"invalid trailing UTF-8 octet": {
		vi: "có ký tự không thuộc UTF-8",
		en: "a character is not UTF-8"},
	"invalid length of a UTF-8 sequence": {
		vi: "có ký tự không thuộc UTF-8",
		en: "a character is not UTF-8"},
	"incomplete UTF-8 octet sequence": {
		vi: "ký tự cuối tệp bị cắt",
		en: "the last character of the file is incomplete"},
	"invalid Unicode character": {
		vi: "có ký tự không thuộc Unicode",
		en: "a character is not in Unicode"},
	"incomplete UTF-16 character": {
		vi: "ký tự cuối tệp bị cắt",
		en: "the last character of the file is incomplete"},
	"incomplete UTF-16 surrogate pair": {
		vi: "ký tự cuối tệp bị cắt",
		en: "the last character of the file is incomplete"},
	"unexpected low surrogate area": {
		vi: "có ký tự UTF-16 hỏng",
		en: "a UTF-16 character is broken"},
	"expected low surrogate area": {
		vi: "có ký tự UTF-16 hỏng",
		en: "a UTF-16 character is broken"},
	"control characters are not allowed": {
		vi: "có ký tự điều khiển, không nhìn thấy được",
		en: "there is a control character, which cannot be seen"},
}
