/// The version of this program: three numbers, by the rules of Semantic Versioning.
package let pliegoVersion = "0.1.0"
